package de.boxenstopp.simulators.stripe.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.simulators.stripe.store.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Posts one event, signed. Several at a time, but not without limit. */
final class Sender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 32;

    private volatile Optional<URI> target;
    private final Clock clock;
    private final Secrets secrets;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Sender(Optional<URI> target, Clock clock, Secrets secrets) {
        this.target = target;
        this.clock = clock;
        this.secrets = secrets;
    }

    boolean hasTarget() {
        return target.isPresent();
    }

    void target(URI newTarget) {
        target = Optional.of(newTarget);
    }

    /** Whether somebody took it. */
    boolean send(ObjectNode event) throws InterruptedException {
        var to = target;
        if (to.isEmpty()) {
            return false;
        }
        places.acquire();
        try {
            var status = http.send(request(event, to.get()), BodyHandlers.discarding())
                    .statusCode();
            log.debug("{} {} was answered with {}", event.path("type"), Json.id(event), status);
            return status / 100 == 2;
        } catch (IOException e) {
            log.debug("Nobody took {}", Json.id(event), e);
            return false;
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(ObjectNode event, URI to) {
        var payload = new String(Json.bytes(event), UTF_8);
        return HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header(
                        "Stripe-Signature",
                        Signature.of(payload, clock.instant().getEpochSecond(), secrets.current()))
                .POST(BodyPublishers.ofString(payload))
                .build();
    }
}
