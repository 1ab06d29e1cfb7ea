package de.boxenstopp.simulators.stripe.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers events. What is not delivered yet is in the store, and is taken up again after a restart. */
public final class Webhooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 8;

    private final Store store;
    private final Clock clock;
    private final URI target;
    private final List<Duration> delays;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    public Webhooks(Store store, Clock clock, URI target, List<Duration> delays, Secrets secrets) {
        this.store = store;
        this.clock = clock;
        this.target = target;
        this.delays = delays;
        this.secrets = secrets;
    }

    /** What an earlier life left behind. */
    public void resume() {
        store.read(change -> change.newestFirst(Kind.DELIVERY).map(Json::id).toList())
                .reversed()
                .forEach(this::deliver);
    }

    public void deliver(String eventId) {
        Thread.startVirtualThread(() -> attempt(eventId));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.shutdownNow();
    }

    private void attempt(String eventId) {
        try {
            places.acquire();
            try {
                var delivered = send(eventId);
                if (delivered) {
                    done(eventId);
                } else {
                    later(eventId);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(String eventId) throws InterruptedException {
        var event = store.read(change -> change.find(Kind.EVENT, eventId));
        if (event.isEmpty()) {
            return true;
        }
        var payload = new String(Json.bytes(event.get()), UTF_8);
        var now = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", Signature.of(payload, now, secrets.current()))
                .POST(BodyPublishers.ofString(payload))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            log.debug("Nobody took {}", eventId, e);
            return false;
        }
    }

    private void done(String eventId) {
        store.run(change -> {
            change.remove(Kind.DELIVERY, eventId);
            change.put(Kind.EVENT, change.get(Kind.EVENT, eventId).put("pending_webhooks", 0));
        });
    }

    private void later(String eventId) {
        var attempts = store.change(change -> {
            var delivery = change.get(Kind.DELIVERY, eventId);
            var count = delivery.path("attempts").asInt() + 1;
            change.put(Kind.DELIVERY, delivery.put("attempts", count));
            return count;
        });
        var delay = delays.get(Math.min(attempts, delays.size()) - 1);
        var _ = timer.schedule(() -> deliver(eventId), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
