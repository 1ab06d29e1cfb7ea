package de.boxenstopp.slot;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
class SlotServiceApplication {

    private static final String ADMIN = "ADMIN";

    public static void main(String[] arguments) {
        SpringApplication.run(SlotServiceApplication.class, arguments);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(HttpMethod.GET, "/api/slots")
                .open(HttpMethod.GET, "/api/slots/stream")
                .role(
                        ADMIN,
                        HttpMethod.GET,
                        "/api/admin/workshops",
                        "/api/admin/workshops/*/capacity",
                        "/api/admin/workshops/*/audit")
                .role(ADMIN, HttpMethod.POST, "/api/admin/workshops")
                .role(
                        ADMIN,
                        HttpMethod.PUT,
                        "/api/admin/workshops/*",
                        "/api/admin/workshops/*/capacity",
                        "/api/admin/workshops/*/capacity/days/*",
                        "/api/admin/workshops/*/capacity/windows/*",
                        "/api/admin/workshops/*/closed-days")
                .internal(HttpMethod.PUT, "/internal/reservations/*", "booking")
                .internal(HttpMethod.PUT, "/internal/reservations/*/places", "booking")
                .internal(HttpMethod.PUT, "/internal/reservations/*/hold-end", "booking")
                .build();
    }
}
