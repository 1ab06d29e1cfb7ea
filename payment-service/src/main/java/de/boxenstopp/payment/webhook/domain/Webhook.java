package de.boxenstopp.payment.webhook.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of Stripe. It is told at least once, in any order, and Stripe may make two events of one happening.
 *
 * @param subject null when it does not concern us
 * @param payload as it came, for people who look into it later
 */
public record Webhook(
        String eventId,
        String type,
        String objectId,
        @Nullable String apiVersion,
        Instant createdAt,
        @Nullable Subject subject,
        String payload) {

    @Override
    public String toString() {
        return "Webhook[%s %s]".formatted(type, eventId);
    }
}
