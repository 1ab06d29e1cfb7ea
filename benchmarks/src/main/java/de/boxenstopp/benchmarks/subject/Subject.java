package de.boxenstopp.benchmarks.subject;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@EnableConfigurationProperties(SubjectSettings.class)
class Subject {

    public static void main(String[] arguments) {
        SpringApplication.run(Subject.class, arguments);
    }

    @Bean
    RouteRules noRoutes() {
        return RouteRules.define().build();
    }
}
