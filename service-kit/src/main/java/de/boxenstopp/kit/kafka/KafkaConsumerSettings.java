package de.boxenstopp.kit.kafka;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param service whose consumer this is: the group's name
 * @param registry the schema registry's Confluent-compatible API
 * @param attempts how often an unexpected failure is tried before the record becomes a dead letter
 * @param firstDelay the pause after the first failure; it doubles
 * @param longestDelay where it stops growing
 * @param paused whether listeners connect but take nothing in; in a group of their own, or its partitions wait
 */
@ConfigurationProperties("boxenstopp.kafka")
public record KafkaConsumerSettings(
        String service,

        @DefaultValue("http://localhost:8095/apis/ccompat/v7")
        URI registry,

        @DefaultValue("5") int attempts,
        @DefaultValue("200ms") Duration firstDelay,
        @DefaultValue("30s") Duration longestDelay,
        @DefaultValue("false") boolean paused) {

    /** How dead-letter topics and inbox rows call us. */
    public String consumer() {
        return service.replaceFirst("-service$", "");
    }

    String deadLetterTopic(String topic) {
        return topic + '-' + consumer() + "-dlt";
    }
}
