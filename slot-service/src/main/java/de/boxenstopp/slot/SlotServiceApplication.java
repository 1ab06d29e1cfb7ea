package de.boxenstopp.slot;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
class SlotServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SlotServiceApplication.class, arguments);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(HttpMethod.GET, "/api/slots")
                .internal(HttpMethod.PUT, "/internal/reservations/*", "booking")
                .internal(HttpMethod.PUT, "/internal/reservations/*/places", "booking")
                .internal(HttpMethod.PUT, "/internal/reservations/*/hold-end", "booking")
                .build();
    }
}
