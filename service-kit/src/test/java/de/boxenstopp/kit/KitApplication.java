package de.boxenstopp.kit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The smallest service there is, to test what every service gets. */
@SpringBootApplication
class KitApplication {

    @Bean
    NewTopics topicsOfTheTests() {
        return new NewTopics(
                topic("moody-events").build(),
                topic("moody-events-kit-dlt").build(),
                topic("moody-profiles").compact().build(),
                topic("moody-profiles-kit-dlt").build());
    }

    private static TopicBuilder topic(String name) {
        return TopicBuilder.name(name).partitions(3);
    }
}
