package de.boxenstopp.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import de.boxenstopp.gateway.test.Upstream;
import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
class HealthIT {

    @LocalServerPort
    int port;

    @Test
    void saysWhatWorksAndWhatDoesNot() {
        Upstreams.PAYMENT.on("/actuator/health/stripe", 503, "application/json", "{\"status\":\"DOWN\"}");

        await().untilAsserted(() -> assertThat(health())
                .contains("\"status\":\"DEGRADED\"")
                .contains("\"integrations\":{\"stripe\":\"DOWN\"}")
                .contains("\"booking\":\"UP\"")
                .contains("\"away\":\"DOWN\""));
    }

    @Test
    void answersWithinTwoSecondsThoughSomebodyHangs() {
        var enough = new CountDownLatch(1);
        Upstreams.NOTIFICATION.on("/actuator/health/readiness", exchange -> hang(exchange, enough));
        var slowest = new AtomicReference<>(Duration.ZERO);

        await().untilAsserted(() -> {
            var start = System.nanoTime();
            assertThat(health()).contains("\"notification\":\"DOWN\"");
            slowest.set(Duration.ofNanos(System.nanoTime() - start));
        });
        enough.countDown();

        assertThat(slowest.get()).isLessThan(Duration.ofSeconds(2));
    }

    private String health() {
        return new Visitor(port).get("/api/health").body();
    }

    private static void hang(HttpExchange exchange, CountDownLatch enough) throws IOException {
        try {
            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Upstream.answer(exchange, 200, "application/json", "{}");
    }
}
