package de.boxenstopp.kit.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how often to look without having been woken: for rows of other instances and after trouble
 * @param pace how long a pass lasts at least, so that under load many rows share one
 * @param batch how many rows to take at once
 * @param sendTimeout how long Kafka may take to acknowledge; also how long a new relay lets an old one's sends run out
 */
@ConfigurationProperties("boxenstopp.outbox")
public record OutboxSettings(
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("10ms") Duration pace,
        @DefaultValue("2000") int batch,
        @DefaultValue("3s") Duration sendTimeout) {}
