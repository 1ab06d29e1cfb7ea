package de.boxenstopp.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.test.TestKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(controllers = DoorsController.class, properties = "spring.application.name=kit-service")
class IdentityAwayTest {

    @Autowired
    MockMvcTester http;

    @Test
    void asksTheSignedInToComeBack() {
        var token = TestKeys.userToken("c-1", "CUSTOMER", Map.of());

        assertThat(http.get().uri("/open").header("Authorization", "Bearer " + token))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("/problems/temporarily-unavailable");
    }

    @Test
    void staysOpenToEverybodyElse() {
        assertThat(http.get().uri("/open")).hasStatusOk();
    }

    @TestConfiguration
    static class KeysCannotBeAskedFor {

        @Bean
        JwtDecoder userTokens() {
            return _ -> {
                throw new JwtException("connection refused");
            };
        }

        @Bean
        RouteRules routes() {
            return RouteRules.define().open(HttpMethod.GET, "/open").build();
        }
    }
}
