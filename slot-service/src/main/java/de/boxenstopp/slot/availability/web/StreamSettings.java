package de.boxenstopp.slot.availability.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mostListeners more are told to come back later; fewer where the heap is small
 * @param mostChannels kinds of streams: by workshop, length of work and language
 * @param pace between two looks for changes; several of one slot in between are told as one
 * @param heartbeat after which something is sent, so that it shows who has gone
 * @param keepFor how long a channel without listeners goes on, so that they can resume
 */
@ConfigurationProperties(prefix = "boxenstopp.availability.stream", ignoreUnknownFields = false)
record StreamSettings(
        @DefaultValue("3000") int mostListeners,
        @DefaultValue("32") int mostChannels,
        @DefaultValue("200ms") Duration pace,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1m") Duration keepFor) {

    StreamSettings {
        require(mostListeners >= 0, "most-listeners");
        require(mostChannels >= 0, "most-channels");
        require(pace.isPositive() && pace.toMillis() < 1_000, "pace");
        require(heartbeat.isPositive(), "heartbeat");
        require(!keepFor.isNegative(), "keep-for");
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.availability.stream." + property + " makes no sense");
        }
    }
}
