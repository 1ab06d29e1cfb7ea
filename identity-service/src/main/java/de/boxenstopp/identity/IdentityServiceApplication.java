package de.boxenstopp.identity;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
class IdentityServiceApplication {

    private static final String ADMIN = "ADMIN";

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityServiceApplication.class, arguments);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(HttpMethod.GET, "/.well-known/jwks.json", "/auth/customer/verify")
                .open(HttpMethod.POST, "/auth/customer/magic-link", "/auth/customer/verify")
                .open(HttpMethod.POST, "/auth/jockey/login", "/auth/workshop/login", "/auth/admin/login")
                .signedIn(HttpMethod.GET, "/auth/me")
                .signedIn(HttpMethod.POST, "/auth/logout")
                .role(ADMIN, HttpMethod.GET, "/api/admin/users")
                .role(
                        ADMIN,
                        HttpMethod.POST,
                        "/api/admin/users",
                        "/api/admin/users/*/password-reset",
                        "/api/admin/users/*/unlock")
                .role(ADMIN, HttpMethod.PUT, "/api/admin/users/*", "/api/admin/users/*/totp")
                .role(ADMIN, HttpMethod.DELETE, "/api/admin/users/*", "/api/admin/users/*/totp")
                .internal(HttpMethod.POST, "/internal/session-exchange", "gateway")
                .build();
    }
}
