package de.boxenstopp.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of all mails, with or without a name; its domain also ends the Message-IDs
 * @param publicUrl where customers find us
 * @param poll how often to look for mails without having been woken
 * @param lease how long a mail counts as being sent; longer than the slowest mail server may take
 * @param firstDelay before a mail is tried again; doubles each time
 * @param longestDelay between two tries of one mail
 * @param longestPause between two looks whether an absent mail server is back
 * @param refusals how often a recipient must be refused for good until we believe it
 * @param keep how long it is known who was told what
 */
@ConfigurationProperties(prefix = "boxenstopp.notifications", ignoreUnknownFields = false)
public record NotificationSettings(
        String from,
        URI publicUrl,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("10s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("3") int refusals,
        @DefaultValue("90d") Duration keep) {

    /** Better no start than mails that go out twice, or never. */
    public NotificationSettings {
        require(poll.isPositive(), "poll");
        require(lease.compareTo(Duration.ofSeconds(1)) >= 0, "lease");
        require(firstDelay.isPositive(), "first-delay");
        require(longestDelay.compareTo(firstDelay) >= 0, "longest-delay");
        require(longestPause.compareTo(poll) >= 0, "longest-pause");
        require(refusals > 0, "refusals");
        require(keep.isPositive(), "keep");
    }

    /** How long to leave a mail alone that was tried so many times. */
    public Duration delayAfter(int attempts) {
        var delay = firstDelay;
        for (int i = 1; i < attempts && delay.compareTo(longestDelay) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.notifications." + property + " makes no sense");
        }
    }
}
