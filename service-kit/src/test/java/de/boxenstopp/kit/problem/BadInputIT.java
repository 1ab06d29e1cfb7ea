package de.boxenstopp.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.KitIntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows. */
@KitIntegrationTest
class BadInputIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 5 * 1024 * 1024})
    void refusesLargeBodies(int bytes) throws Exception {
        var answer = post(BodyPublishers.ofByteArray(new byte[bytes]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 5 * 1024 * 1024})
    void refusesLargeBodiesOfUnknownLength(int bytes) throws Exception {
        var answer = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void namesTheTraceToAskAbout() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/nowhere"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"urn:trace:" + TRACE + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open//x", "/open;a=b", "/open%2f..%2fx", "/open/%2e%2e/x", "/open%00"})
    void refusesPathsThatPlayTricks(String path) throws Exception {
        var answer = send(HttpRequest.newBuilder(address(path)));

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address("/orders"))
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
