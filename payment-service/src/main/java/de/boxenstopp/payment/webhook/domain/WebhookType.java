package de.boxenstopp.payment.webhook.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of webhooks that can tell us something; all others are acknowledged and left alone. */
public final class WebhookType {

    private static final Map<Subject.Kind, Set<String>> CONCERNS = Map.of(
            Subject.Kind.PAYMENT,
            Set.of(
                    "checkout.session.completed",
                    "checkout.session.expired",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed",
                    "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.processing",
                    "payment_intent.canceled"),
            Subject.Kind.REFUND,
            Set.of("refund.created", "refund.updated", "refund.failed", "charge.refund.updated"),
            Subject.Kind.REFUNDS_OF_PAYMENT,
            Set.of("charge.refunded"));

    private WebhookType() {}

    public static Optional<Subject.Kind> concern(String type) {
        return CONCERNS.entrySet().stream()
                .filter(concern -> concern.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findAny();
    }

    public static List<String> all() {
        return CONCERNS.values().stream().flatMap(Set::stream).sorted().toList();
    }
}
