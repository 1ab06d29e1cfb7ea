package de.boxenstopp.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves committed rows to Kafka, oldest first, as long as this instance is the one that relays. The others stand by:
 * two relays could overtake each other within one key.
 *
 * <p>A crash between send and delete repeats the batch. Consumers drop what they know.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DataSource database;
    private final OutboxDelivery delivery;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Timer latency;

    private final UUID self = UUID.randomUUID();
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean inTrouble;

    OutboxRelay(
            DataSource database, OutboxDelivery delivery, OutboxSettings settings, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
        this.latency = Timer.builder("outbox.relay.latency")
                .description("From append to Kafka's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** Called after each commit that appended something; also used to look at once instead of at the next poll. */
    void wakeUp() {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    /** Returns when what was committed before is delivered, or Kafka is away. */
    @Override
    public void stop() {
        running = false;
        wakeUp();
        try {
            if (thread != null) {
                thread.join(settings.sendTimeout().multipliedBy(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Low: stops after the web server and the listeners, whose last facts are to be delivered. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        var pause = settings.poll();
        while (running) {
            try (var table = new OutboxTable(database, clock)) {
                pause = settings.poll();
                if (table.lock()) {
                    relay(table);
                } else {
                    Thread.sleep(pause); // another instance relays
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                report("The outbox cannot be read; trying again", e);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
                pauseQuietly(pause);
            }
        }
        delivery.close();
    }

    private void relay(OutboxTable table) throws SQLException, InterruptedException {
        var before = table.becomeRelay(self);
        if (before != null && !before.equals(self)) {
            log.info("Taking over the outbox relay; letting the sends of the last one run out first");
            Thread.sleep(settings.sendTimeout());
        }
        log.info("Relaying the outbox");
        var pause = settings.poll();
        while (true) {
            var stopping = !running;
            var begun = System.nanoTime();
            var rows = table.oldest(settings.batch());
            var result = delivery.deliver(rows);
            settle(table, result);
            var more = rows.size() == settings.batch() && result.trouble() == null;
            if (result.trouble() != null) {
                report("Kafka does not take the outbox's facts; trying again", result.trouble());
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            } else {
                recovered();
                pause = settings.poll();
            }
            if (stopping && !more) {
                table.giveBackLease();
                return;
            }
            if (!more) {
                sleep(pause);
                keepPace(begun);
            }
        }
    }

    private void settle(OutboxTable table, OutboxDelivery.Result result) throws SQLException {
        if (!result.delivered().isEmpty()) {
            table.delete(result.delivered().stream().map(OutboxRow::id).toList());
            var now = clock.instant();
            result.delivered().forEach(row -> latency.record(Duration.between(row.createdAt(), now)));
        }
        for (var refused : result.refused().entrySet()) {
            var row = refused.getKey();
            log.error(
                    "Kafka refuses a {} for {}; the key {} is parked until an operator releases it: {}",
                    row.type(),
                    row.topic(),
                    row.key(),
                    refused.getValue());
            table.park(row.id(), refused.getValue());
        }
    }

    private void sleep(Duration pause) throws InterruptedException {
        if (wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Woken by each commit, the relay would otherwise carry every row alone. After a rest it starts at once. */
    private void keepPace(long begun) throws InterruptedException {
        Thread.sleep(settings.pace().minusNanos(System.nanoTime() - begun));
    }

    private void pauseQuietly(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(String what, Exception trouble) {
        if (!inTrouble) {
            log.warn("{}: {}", what, trouble.toString());
            inTrouble = true;
        }
    }

    private void recovered() {
        if (inTrouble) {
            log.info("The outbox flows again");
            inTrouble = false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
