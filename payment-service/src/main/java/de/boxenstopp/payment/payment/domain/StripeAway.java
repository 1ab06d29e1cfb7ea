package de.boxenstopp.payment.payment.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Stripe did not answer, or not to the point. Asking again later is always right. */
public final class StripeAway extends RuleViolation {

    private final boolean mayHaveActed;

    public StripeAway(boolean mayHaveActed, Throwable cause) {
        super(Kind.UNAVAILABLE, "payment-provider-away");
        this.mayHaveActed = mayHaveActed;
        initCause(cause);
    }

    /** False when the call certainly never reached Stripe. */
    public boolean mayHaveActed() {
        return mayHaveActed;
    }
}
