package de.boxenstopp.slot.capacity;

import de.boxenstopp.kit.test.TestKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody who is signed in sees of the admins' doors; by the clock of the test. */
record AdminDoor(int port, Clock clock, String role, String language) {

    static final String STAFF = "5b0e3c52-0000-4000-8000-000000000001";

    private static final JsonMapper JSON = JsonMapper.shared();

    static AdminDoor at(int port, Clock clock) {
        return new AdminDoor(port, clock, "ADMIN", "de");
    }

    /** As it is at the beginning, but for what is said of the week. */
    static String capacity(long version, String week) {
        return """
                {"version": %d, "bays": 4, "dailyCap": 16, %s
                 "rules": {"leadTimeMinutes": 2880, "horizonDays": 60, "returnHorizonDays": 14, "driveMinutes": 30,
                           "bufferMinutes": 15}}
                """.formatted(version, week);
    }

    AdminDoor as(String otherRole) {
        return new AdminDoor(port, clock, otherRole, language);
    }

    AdminDoor in(String otherLanguage) {
        return new AdminDoor(port, clock, role, otherLanguage);
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    Answer put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    private Answer send(HttpMethod method, String path, @Nullable String body) {
        var request = RestClient.create("http://localhost:" + port)
                .method(method)
                .uri("/api/admin/workshops" + path)
                .header("Authorization", "Bearer " + token())
                .header("Accept-Language", language);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange(
                (_, response) -> new Answer(response.getStatusCode().value(), JSON.readTree(response.getBody())));
    }

    private String token() {
        var now = clock.instant();
        var claims = TestKeys.claims(
                "https://boxenstopp.example/identity", "boxenstopp", now, now.plus(Duration.ofMinutes(5)));
        return TestKeys.sign(
                TestKeys.USERS,
                claims.subject("a-1")
                        .claim("role", role)
                        .claim("staffId", STAFF)
                        .build());
    }

    record Answer(int status, JsonNode body) {

        String code() {
            return body.path("type").asString().replaceFirst(".*/", "");
        }

        List<String> errors() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> "%s %s %s"
                            .formatted(
                                    error.path("field").asString(),
                                    error.path("code").asString(),
                                    error.path("message").asString()))
                    .toList();
        }

        List<String> codes() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + " "
                            + error.path("code").asString())
                    .toList();
        }

        List<String> texts(String list, String field) {
            return body.at(list)
                    .valueStream()
                    .map(entry -> entry.path(field).asString())
                    .toList();
        }
    }
}
