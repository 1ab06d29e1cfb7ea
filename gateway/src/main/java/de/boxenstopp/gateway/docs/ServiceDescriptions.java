package de.boxenstopp.gateway.docs;

import de.boxenstopp.gateway.peer.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each service says it can do. Who is away is quoted from last time. */
@Component
class ServiceDescriptions {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3); // the first time they have to look at themselves

    private final Services services;
    private final JsonMapper json;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

    ServiceDescriptions(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    /** By service; empty for who never answered. */
    Map<String, Optional<JsonNode>> all() {
        var asked = new TreeMap<String, CompletableFuture<Optional<JsonNode>>>();
        services.known()
                .forEach((name, service) -> asked.put(
                        name, CompletableFuture.supplyAsync(() -> of(name, service.managementUrl()), threads)));
        var answers = new TreeMap<String, Optional<JsonNode>>();
        asked.forEach((name, answer) -> answers.put(name, answer.join()));
        return answers;
    }

    private Optional<JsonNode> of(String name, URI management) {
        ask(management).ifPresent(description -> known.put(name, description));
        return Optional.ofNullable(known.get(name));
    }

    private Optional<JsonNode> ask(URI management) {
        try {
            var request = HttpRequest.newBuilder(management.resolve("/actuator/openapi"))
                    .timeout(ANSWER)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(json.readTree(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
