package de.boxenstopp.payment.webhook.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how often to look for webhooks to work off without having been woken
 * @param lease how long one is left to whoever took it; longer than the longest look at Stripe
 * @param atOnce how many are worked off at once
 * @param keep how long they are kept as they came
 * @param sweepEvery how often Stripe's own list is looked through for those that never came
 * @param sweepOverlap how far each look goes back behind the last one
 */
@ConfigurationProperties(prefix = "boxenstopp.payment.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("6") int atOnce,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("30s") Duration sweepEvery,
        @DefaultValue("10m") Duration sweepOverlap) {

    public WebhookSettings {
        require(poll.isPositive(), "poll");
        require(lease.isPositive(), "lease");
        require(atOnce > 0, "at-once");
        require(keep.isPositive(), "keep");
        require(sweepEvery.isPositive(), "sweep-every");
        require(sweepOverlap.isPositive(), "sweep-overlap");
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.payment.webhooks." + property + " makes no sense");
        }
    }
}
