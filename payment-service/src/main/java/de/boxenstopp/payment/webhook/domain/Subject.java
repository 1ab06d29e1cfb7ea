package de.boxenstopp.payment.webhook.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is about, in our ids.
 *
 * @param stripeId of the checkout, where the webhook names it
 */
public record Subject(Kind kind, UUID id, @Nullable String stripeId) {

    public enum Kind {
        /** A payment of ours. */
        PAYMENT,
        /** A refund of ours. */
        REFUND,
        /** All refunds of a payment of ours. */
        REFUNDS_OF_PAYMENT
    }
}
