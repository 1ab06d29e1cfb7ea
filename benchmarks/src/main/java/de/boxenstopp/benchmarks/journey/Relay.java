package de.boxenstopp.benchmarks.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.boxenstopp.stack.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The line between payment-service and Stripe: it can be cut, or lose every n-th answer after the work is done. */
final class Relay implements AutoCloseable {

    private static final Set<String> NOT_HANDED_ON =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", ":status");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final int losesEvery;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile String target = "";

    /** @param losesEvery 0: none */
    Relay(int losesEvery) throws IOException {
        this.losesEvery = losesEvery;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Begins to hand on; before, and when cut, every connection just breaks. */
    void connect(String address) {
        target = address;
    }

    void cut() {
        target = "";
    }

    /** The setting with which payment-service calls here. */
    StackSettings before(StackSettings settings) {
        return settings.withEnvironment("payment", Map.of("STRIPE_API_BASE", address()));
    }

    long calls() {
        return calls.get();
    }

    long lost() {
        return lost.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (target.isEmpty()) {
                return;
            }
            var answer = handOn(exchange);
            if (losesEvery > 0 && calls.incrementAndGet() % losesEvery == 0) {
                lost.incrementAndGet();
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> handOn(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
