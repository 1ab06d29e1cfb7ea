package de.boxenstopp.payment;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
class PaymentServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PaymentServiceApplication.class, arguments);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(HttpMethod.POST, "/webhooks/stripe")
                .internal(HttpMethod.PUT, "/internal/checkouts/*", "booking")
                .build();
    }
}
