package de.boxenstopp.kit.security;

import static de.boxenstopp.kit.test.TestKeys.serviceToken;
import static de.boxenstopp.kit.test.TestKeys.userToken;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.KitIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@KitIntegrationTest
class DoorsIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # path,                      nobody, user, booking, ops, ops elsewhere
                    /actuator/health,            200,    401,  200,     200, 401
                    /actuator/health/readiness,  200,    401,  200,     200, 401
                    /actuator/health/liveness,   200,    401,  200,     200, 401
                    /actuator/prometheus,        200,    401,  200,     200, 401
                    /actuator/openapi,           200,    401,  200,     200, 401
                    /actuator/outbox,            401,    401,  403,     200, 401
                    /actuator/env,               401,    401,  403,     200, 401
                    /actuator,                   401,    401,  403,     200, 401
                    /actuator/nothing,           404,    404,  404,     404, 404
                    /open,                       404,    404,  401,     401, 401
                    """)
    void opensTheManagementPortToOperators(
            String path, int nobody, int user, int booking, int operator, int operatorElsewhere) {
        assertThat(status(path, "")).isEqualTo(nobody);
        assertThat(status(path, userToken("a-1", "ADMIN", Map.of()))).isEqualTo(user);
        assertThat(status(path, serviceToken("booking", "kit"))).isEqualTo(booking);
        assertThat(status(path, serviceToken("ops", "kit"))).isEqualTo(operator);
        assertThat(status(path, serviceToken("ops", "slot"))).isEqualTo(operatorElsewhere);
    }

    @Test
    void opensNoManagementOnTheMainPort() {
        var token = serviceToken("ops", "kit");

        assertThat(get(port, "/actuator/env", token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(port, "/actuator/health", "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void answersWithAProblemOnTheManagementPortToo() {
        assertThat(get(managementPort, "/actuator/env", "").getBody()).contains("/problems/not-signed-in");
    }

    @Test
    void describesItsCallsOnTheManagementPortAlone() {
        var description = get(managementPort, "/actuator/openapi", "");

        assertThat(description.getBody())
                .contains("\"title\":\"kit-service\"")
                .contains("#/components/schemas/Problem")
                .contains("Idempotency-Key")
                .doesNotContain("/internal");
        assertThat(get(port, "/actuator/openapi", "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(port, "/v3/api-docs", "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void measuresInBucketsUnderTheServicesName() {
        get(port, "/open", "");

        assertThat(get(managementPort, "/actuator/prometheus", "").getBody())
                .containsPattern("http_server_requests_seconds_bucket\\{application=\"kit-service\".*le=\"0.05\"")
                .as("its filters are not measured one by one")
                .doesNotContain("spring_security");
    }

    private int status(String path, String token) {
        return get(managementPort, path, token).getStatusCode().value();
    }

    private static ResponseEntity<String> get(int port, String path, String token) {
        var request = RestClient.builder()
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build()
                .get()
                .uri("http://localhost:" + port + path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.retrieve().toEntity(String.class);
    }
}
