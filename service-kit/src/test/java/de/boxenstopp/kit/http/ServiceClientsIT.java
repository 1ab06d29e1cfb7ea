package de.boxenstopp.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.boxenstopp.kit.KitIntegrationTest;
import de.boxenstopp.kit.http.Peers.Peer;
import de.boxenstopp.kit.security.ServiceTokens;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@KitIntegrationTest
class ServiceClientsIT {

    private static final String CLOSED_PORT = "http://localhost:1";

    @LocalServerPort
    int port;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    ObjectProvider<RestClient.Builder> builders;

    @Autowired
    JsonMapper json;

    @Autowired
    Tracer tracer;

    private final Peers peers = new Peers();
    private RestClient client = RestClient.create();

    @BeforeEach
    void callOurselves() {
        client = ourselves(Duration.ofSeconds(20));
    }

    @Test
    void showsATokenAndHandsTheTraceOn() {
        var span = tracer.nextSpan().start();

        Map<String, String> received;
        try (var _ = tracer.withSpan(span)) {
            received =
                    client.get().uri("/internal/echo/plainly").retrieve().body(new ParameterizedTypeReference<>() {});
        } finally {
            span.end();
        }

        assertThat(received)
                .hasEntrySatisfying(
                        "traceparent",
                        trace -> assertThat(trace)
                                .startsWith("00-" + span.context().traceId()))
                .hasEntrySatisfying("authorization", token -> assertThat(token).startsWith("Bearer "))
                .doesNotContainKey("upgrade");
    }

    @Test
    void keepsAProblemReadable() {
        var problem = catchThrowableOfType(
                PeerProblem.class,
                () -> client.get().uri("/internal/echo/refusing").retrieve().toBodilessEntity());

        assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem.code()).isEqualTo("taken");
        assertThat(problem.document().get("alternatives").valueStream()).hasSize(2);
    }

    @Test
    void givesUpOnSilence() {
        var impatient = ourselves(Duration.ofMillis(200));

        assertThatExceptionOfType(ResourceAccessException.class)
                .isThrownBy(() ->
                        impatient.get().uri("/internal/echo/slowly").retrieve().toBodilessEntity());
    }

    @Test
    void noticesThatNobodyIsThere() {
        peers.put("slot", new Peer(URI.create(CLOSED_PORT), Duration.ofSeconds(2)));

        assertThatExceptionOfType(ResourceAccessException.class)
                .isThrownBy(() -> clients().to("slot").get().uri("/").retrieve().toBodilessEntity());
    }

    @Test
    void knowsOnlyConfiguredServices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients().to("nobody"))
                .withMessageContaining("boxenstopp.services.nobody.url");
    }

    private RestClient ourselves(Duration timeout) {
        peers.put("kit", new Peer(URI.create("http://localhost:" + port), timeout));
        return clients().to("kit");
    }

    private ServiceClients clients() {
        return new RestServiceClients(peers, tokens, builders::getObject, json);
    }
}
