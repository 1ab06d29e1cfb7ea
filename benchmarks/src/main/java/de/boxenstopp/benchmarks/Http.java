package de.boxenstopp.benchmarks;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client such as an app would be: keeps its connections, waits at most so long, follows no redirect by itself. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long SHORTEST_PAUSE = 300;
    private static final long LONGEST_PAUSE = 5_000;

    public static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Map<String, LongAdder> repeated = new ConcurrentHashMap<>();

    /** How often a call had to be made again. */
    public long repeated() {
        return repeated.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Why, and how often: the status, {@code in progress}, or {@code no answer} where there was none. */
    public Map<String, LongAdder> causes() {
        return repeated;
    }

    public record Answer(int status, String location, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The stable code of a problem. */
        public String problem() {
            var type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String address, String body, String... headers) throws IOException {
        var request = request(address, "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What a browser sends for a form on a page. */
    public Answer submit(String address, Map<String, String> form) throws IOException {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return send(request(address, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Over and over until the service answers, as a patient client does; with the same key where there is one. */
    public Answer sendUntilAnswered(String method, String address, String body, String... headers) {
        return untilAnswered(address, () -> send(method, address, body, headers));
    }

    public Answer submitUntilAnswered(String address, Map<String, String> form) {
        return untilAnswered(address, () -> submit(address, form));
    }

    /** Waits a little longer each time, and never all at once: a crowd that comes back together keeps a service down. */
    private Answer untilAnswered(String address, Call call) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var pause = SHORTEST_PAUSE;
        while (System.nanoTime() < end) {
            var cause = "no answer";
            try {
                var answer = call.make();
                var inProgress = answer.status() == 409 && answer.problem().equals("request-in-progress");
                if (answer.status() < 500 && !inProgress) {
                    return answer;
                }
                cause = inProgress ? "in progress" : String.valueOf(answer.status());
            } catch (IOException e) {
                // refused, cut off or too slow: tried again
            }
            repeated.computeIfAbsent(cause, _ -> new LongAdder()).increment();
            Bench.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause)));
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        throw new IllegalStateException("No answer from " + address + " for minutes");
    }

    private static HttpRequest.Builder request(String address, String contentType) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private interface Call {
        Answer make() throws IOException;
    }
}
