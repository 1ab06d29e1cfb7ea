package de.boxenstopp.payment.webhook.application;

import de.boxenstopp.payment.webhook.domain.Webhook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells Stripe's webhooks from everybody else's. */
public interface SignedEvents {

    /** Empty when Stripe did not sign these bytes just now, or they are no event. */
    Optional<Webhook> read(byte[] body, @Nullable String signature);
}
