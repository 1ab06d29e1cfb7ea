package de.boxenstopp.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
public class IdentityTestConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean(destroyMethod = "close")
    NotificationFake notificationFake() {
        return new NotificationFake();
    }

    @Bean
    DynamicPropertyRegistrar addressOf(NotificationFake notification) {
        return properties -> properties.add("boxenstopp.services.notification.url", notification::url);
    }

    /** Made when a test asks for it: by then the port is known. */
    @Bean
    @Lazy
    Door door(Environment environment, MovableClock clock) {
        return new Door(environment.getRequiredProperty("local.server.port", Integer.class), clock);
    }

    @Bean
    @Lazy
    Team team(Door door) {
        return new Team(door);
    }
}
