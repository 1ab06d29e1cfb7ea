package de.boxenstopp.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.SignedJWT;
import de.boxenstopp.kit.test.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as the gateway sees it: raw HTTP, so that nothing is smoothed on the way. */
public class Door {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final MovableClock clock;
    private final String base;

    Door(int port, MovableClock clock) {
        this.base = "http://localhost:" + port;
        this.clock = clock;
    }

    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), headers);
    }

    public Answer send(String method, String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json"),
                headers);
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return send("POST", path, JSON.writeValueAsString(body), headers);
    }

    public Answer form(String path, String form, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                headers);
    }

    /** Without saying how long it is. */
    public Answer formInChunks(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.getBytes(UTF_8))))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    public Answer login(String portal, String username, String password) {
        return post("/auth/%s/login".formatted(portal), Map.of("username", username, "password", password));
    }

    /** What the gateway asks before it lets a signed-in request through. */
    public Answer exchange(String token) {
        var now = clock.instant();
        var caller = TestKeys.sign(
                "gateway",
                TestKeys.claims("gateway", "identity", now, now.plus(Duration.ofSeconds(60)))
                        .build());
        return post("/internal/session-exchange", Map.of("token", token), "Authorization", "Bearer " + caller);
    }

    /** A token for the session, as a header. */
    public String[] as(String sessionToken) {
        return bearer(exchange(sessionToken).text("accessToken"));
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    public static Map<String, Object> claims(String accessToken) {
        try {
            return SignedJWT.parse(accessToken).getJWTClaimsSet().getClaims();
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        /** The last part of the problem's type. */
        public String problem() {
            return text("type").replaceFirst("^.*/", "");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }
    }
}
