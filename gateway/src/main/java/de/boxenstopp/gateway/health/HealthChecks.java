package de.boxenstopp.gateway.health;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.boxenstopp.gateway.health.HealthDocument.State;
import de.boxenstopp.gateway.peer.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks all management ports at once. However many people look, each is asked about once a second. */
@Component
class HealthChecks {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Also what hangs before the limit counts, such as looking for a host's address, has to end. */
    private static final Duration LAST_CALL = Duration.ofMillis(1_300);

    /** The integrations there are, and whose health knows about them. */
    private static final Map<String, String> INTEGRATIONS = Map.of("stripe", "payment");

    private final Services services;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final AsyncLoadingCache<String, HealthDocument> last = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .executor(threads)
            .buildAsync(_ -> look());

    HealthChecks(Services services) {
        this.services = services;
    }

    HealthDocument now() {
        return last.get("all").join();
    }

    private HealthDocument look() {
        var asked = new TreeMap<String, CompletableFuture<State>>();
        services.known().forEach((name, service) -> asked.put(name, ask(service.managementUrl(), "readiness")));
        var integrations = new TreeMap<String, CompletableFuture<State>>();
        INTEGRATIONS.forEach((name, owner) ->
                integrations.put(name, ask(services.named(owner).managementUrl(), name)));
        return HealthDocument.of(answers(integrations), answers(asked));
    }

    private CompletableFuture<State> ask(URI management, String group) {
        var address = management.resolve("/actuator/health/" + group);
        return CompletableFuture.supplyAsync(() -> isUp(address) ? State.UP : State.DOWN, threads)
                .completeOnTimeout(State.DOWN, LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isUp(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SequencedMap<String, State> answers(Map<String, CompletableFuture<State>> asked) {
        var answers = new LinkedHashMap<String, State>();
        asked.forEach((name, state) -> answers.put(name, state.join()));
        return answers;
    }
}
