package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.kit.problem.RuleViolation;

/** Payment-service does not answer, or does not know what Stripe did. The hold stays, and asking again goes on. */
public final class CheckoutUnavailable extends RuleViolation {

    public CheckoutUnavailable() {
        super(Kind.UNAVAILABLE, "checkout-unavailable");
    }

    public CheckoutUnavailable(Throwable cause) {
        this();
        initCause(cause);
    }
}
