package de.boxenstopp.slot.availability.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser. */
final class Listening implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger heartbeats = new AtomicInteger();

    private Listening(URI address, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = client.send(request.build(), BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::read);
    }

    static Listening to(int port, String query) {
        return to(port, query, "");
    }

    static Listening to(int port, String query, String lastEventId) {
        try {
            return new Listening(
                    URI.create("http://localhost:%d/api/slots/stream%s".formatted(port, query)), lastEventId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Event(String name, String id, String data) {

        List<String> slots() {
            return List.of(data.split("(?<=\\}),", -1));
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    int heartbeats() {
        return heartbeats.get();
    }

    /** The next one within a second, as it is promised, or null. */
    @Nullable
    Event next() throws InterruptedException {
        return events.poll(1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var name = "";
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, id, line.substring(6)));
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
