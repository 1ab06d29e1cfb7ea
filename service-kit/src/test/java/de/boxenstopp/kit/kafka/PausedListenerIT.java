package de.boxenstopp.kit.kafka;

import static de.boxenstopp.kit.EventFixture.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.KitIntegrationTest;
import de.boxenstopp.kit.test.Events;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.context.TestPropertySource;

@KitIntegrationTest
@TestPropertySource(properties = {"boxenstopp.kafka.paused=true", "spring.kafka.consumer.group-id=aside"})
class PausedListenerIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Autowired
    MoodyListener listener;

    @Autowired
    KafkaListenerEndpointRegistry containers;

    @Autowired
    Events events;

    @Test
    void connectsAndTakesNothingIn() {
        await().untilAsserted(() -> assertThat(containers.getListenerContainers())
                .isNotEmpty()
                .allMatch(MessageListenerContainer::isContainerPaused)
                .extracting(MessageListenerContainer::getAssignedPartitions)
                .noneMatch(assigned -> assigned == null || assigned.isEmpty()));
        var key = UUID.randomUUID();

        events.publish(MoodyListener.TOPIC, key, anEvent(key));

        await().during(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(listener.effects(key)).isEmpty());
    }
}
