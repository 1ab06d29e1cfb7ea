package de.boxenstopp.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import de.boxenstopp.gateway.test.Upstreams;
import de.boxenstopp.gateway.test.Visitor;
import de.boxenstopp.gateway.test.WholeGateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeGateway
@Timeout(20)
class StreamsIT {

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void everybodyGoes() {
        await().until(() -> meters.get("gateway.streams").gauge().value() == 0);
    }

    @Test
    void handsEachEventOnAsItComes() throws Exception {
        var read = new CountDownLatch(1);
        Upstreams.SLOT.on("/test/stream", exchange -> {
            begin(exchange);
            event(exchange, "first");
            waitFor(read);
            event(exchange, "second");
        });

        try (var events = reader(listen())) {
            assertThat(nextEvent(events)).isEqualTo("data: first");
            read.countDown();
            assertThat(nextEvent(events)).isEqualTo("data: second");
        }
    }

    @Test
    void speaksUpWhereTheServiceIsSilent() throws Exception {
        var heard = new CountDownLatch(1);
        Upstreams.SLOT.on("/test/stream", exchange -> beSilentUntil(heard, exchange));

        try (var events = reader(listen())) {
            assertThat(events.readLine()).isEqualTo(":");
            heard.countDown();
        }
    }

    @Test
    void hangsUpOnTheServiceWhenTheListenerIsGone() throws Exception {
        var noticed = new CountDownLatch(1);
        Upstreams.SLOT.on("/test/stream", exchange -> {
            begin(exchange);
            try {
                for (var number = 0; number < 10_000; number++) {
                    event(exchange, "x".repeat(1_000));
                    new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
                }
            } catch (IOException broken) {
                noticed.countDown();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });

        try (var events = reader(listen())) {
            assertThat(events.readLine()).startsWith("data: ");
        }

        assertThat(noticed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void hasRoomForSomeListenersOnly() throws Exception {
        var over = new CountDownLatch(1);
        Upstreams.SLOT.on("/test/stream", exchange -> beSilentUntil(over, exchange));

        try (var _ = reader(listen());
                var _ = reader(listen())) {
            var refused = HttpClient.newHttpClient()
                    .send(new Visitor(port).request("/test/stream").build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("/problems/too-many-listeners");
            over.countDown();
        }
    }

    private HttpResponse<InputStream> listen() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(new Visitor(port).request("/test/stream").build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer;
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String nextEvent(BufferedReader events) throws IOException {
        String line;
        do {
            line = events.readLine();
        } while (line.isEmpty() || ":".equals(line));
        return line;
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write("data: %s\n\n".formatted(data).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void beSilentUntil(CountDownLatch latch, HttpExchange exchange) throws IOException {
        begin(exchange);
        waitFor(latch);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
