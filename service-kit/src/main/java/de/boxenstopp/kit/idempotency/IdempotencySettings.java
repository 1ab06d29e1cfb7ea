package de.boxenstopp.kit.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a call may be silent before it counts as dead and a repetition takes over
 * @param patience how long a repetition waits for the first call's answer
 * @param keep how long answers are kept
 * @param purgeEvery how often older ones are deleted
 */
@ConfigurationProperties(prefix = "boxenstopp.idempotency", ignoreUnknownFields = false)
record IdempotencySettings(
        @DefaultValue("15s") Duration lease,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("1d") Duration keep,
        @DefaultValue("10m") Duration purgeEvery) {}
