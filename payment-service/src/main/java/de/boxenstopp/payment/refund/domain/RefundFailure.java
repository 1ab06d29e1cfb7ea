package de.boxenstopp.payment.refund.domain;

/** Why money could not go back. */
public enum RefundFailure {
    /** The card or account is gone: people find another way. */
    METHOD_CLOSED,
    /** Our balance at Stripe did not suffice, which changes. */
    INSUFFICIENT_BALANCE,
    /** Stripe says no, for example to more than was paid. */
    REFUSED,
    PROCESSING_ERROR,
    UNKNOWN;

    /** Whether a new try can end otherwise. */
    boolean mayPass() {
        return this == INSUFFICIENT_BALANCE || this == PROCESSING_ERROR;
    }
}
