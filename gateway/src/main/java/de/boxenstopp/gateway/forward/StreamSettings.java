package de.boxenstopp.gateway.forward;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pause after which something is sent, so that everybody knows that the other is still there
 * @param most more are told to come back later; fewer where the heap is small
 */
@ConfigurationProperties(prefix = "boxenstopp.gateway.streams", ignoreUnknownFields = false)
record StreamSettings(
        @DefaultValue("10s") Duration pause,
        @DefaultValue("2000") int most) {}
