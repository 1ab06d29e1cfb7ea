package de.boxenstopp.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client such as an app would be: keeps its connections, waits at most so long. */
final class Http {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final LongAdder repeated = new LongAdder();

    /** How often a call had to be made again. */
    long repeated() {
        return repeated.sum();
    }

    record Answer(int status, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The stable code of a problem. */
        String problem() {
            var type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** @param headers names and values in turn */
    Answer send(String method, String address, String body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Over and over until the service answers, as a patient client does; with the same key where there is one. */
    Answer sendUntilAnswered(String method, String address, String body, String... headers) {
        for (var attempt = 0; attempt < 600; attempt++) {
            try {
                var answer = send(method, address, body, headers);
                var inProgress = answer.status() == 409 && answer.problem().equals("request-in-progress");
                if (answer.status() < 500 && !inProgress) {
                    return answer;
                }
            } catch (IOException e) {
                // refused, cut off or too slow: tried again
            }
            repeated.increment();
            Bench.sleep(Duration.ofMillis(300));
        }
        throw new IllegalStateException("No answer from " + address + " for minutes");
    }
}
