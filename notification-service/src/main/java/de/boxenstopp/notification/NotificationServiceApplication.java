package de.boxenstopp.notification;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication
@ConfigurationPropertiesScan
class NotificationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }

    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .internal(HttpMethod.PUT, "/internal/sign-in-mails/*", "identity")
                .build();
    }
}
