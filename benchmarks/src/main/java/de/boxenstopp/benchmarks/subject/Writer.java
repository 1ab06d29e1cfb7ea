package de.boxenstopp.benchmarks.subject;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes facts, each in its transaction and each with a witness of the order in which those of its key committed. */
@Component
class Writer {

    private static final int THREADS = 8;
    private static final int AT_ONCE = 400;

    private final SubjectSettings settings;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Writer(SubjectSettings settings, Outbox outbox, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("writer").start(this::write);
    }

    private void write() {
        var warm = false;
        for (var missing = missing(); missing > 0; missing = missing()) {
            if (!warm && missing < settings.events() * 2 / 3) {
                Moments.taken(); // the first third was warming up
                warm = true;
            }
            var share = Math.min(missing, settings.perSecond() > 0 ? settings.perSecond() : AT_ONCE);
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (var i = 0; i < share; i++) {
                    pause();
                    threads.execute(this::writeOne);
                }
            }
        }
        report(Moments.taken());
    }

    private void report(Histogram taken) {
        jdbc.update(
                "insert into latency (events, p50_micros, p99_micros, max_micros) values (?, ?, ?, ?)",
                taken.getTotalCount(),
                taken.getValueAtPercentile(50),
                taken.getValueAtPercentile(99),
                taken.getMaxValue());
    }

    private int missing() {
        var written = jdbc.queryForObject("select count(*) from witness", Integer.class);
        return settings.events() - (written == null ? 0 : written);
    }

    private void writeOne() {
        var key = key(ThreadLocalRandom.current().nextInt(settings.keys()));
        var event = BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(key)
                .setBookingNumber("BX-2026-7K4M2Q")
                .setCustomerId(key)
                .build();
        transaction.executeWithoutResult(_ -> {
            outbox.append("booking-events", key, event);
            jdbc.update("insert into witness (message_key, event_id) values (?, ?)", key, event.getEventId());
        });
        Moments.committed(event.getEventId());
    }

    private void pause() {
        if (settings.perSecond() > 0) {
            try {
                Thread.sleep(Duration.ofNanos(1_000_000_000L / settings.perSecond()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static UUID key(int number) {
        return UUID.nameUUIDFromBytes(("key-" + number).getBytes(StandardCharsets.UTF_8));
    }
}
