package de.boxenstopp.payment.payment.domain;

import java.util.Set;

/** The whole life of a payment. Money that arrived has arrived: SUCCEEDED can be reached from everywhere, and is final. */
public enum PaymentState {
    /** Committed here; Stripe has not answered yet, or was not asked. */
    CREATED,
    /** Stripe was asked, and whether it opened the checkout is not known. */
    UNKNOWN,
    /** The checkout is open and it is the customer's turn, also after a declined try. */
    REQUIRES_ACTION,
    /** The customer is done, the bank is not. */
    PROCESSING,
    /** The money is here. */
    SUCCEEDED,
    /** Over without money: the bank refused in the end, or Stripe never opened the checkout. */
    FAILED,
    /** The checkout closed unused. */
    EXPIRED;

    public Set<PaymentState> successors() {
        return switch (this) {
            case CREATED -> Set.of(UNKNOWN, REQUIRES_ACTION, PROCESSING, SUCCEEDED, FAILED, EXPIRED);
            case UNKNOWN -> Set.of(REQUIRES_ACTION, PROCESSING, SUCCEEDED, FAILED, EXPIRED);
            case REQUIRES_ACTION -> Set.of(PROCESSING, SUCCEEDED, FAILED, EXPIRED);
            case PROCESSING -> Set.of(SUCCEEDED, FAILED, EXPIRED);
            case FAILED, EXPIRED -> Set.of(SUCCEEDED);
            case SUCCEEDED -> Set.of();
        };
    }

    /** Nothing is expected of Stripe any more. */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == EXPIRED;
    }
}
