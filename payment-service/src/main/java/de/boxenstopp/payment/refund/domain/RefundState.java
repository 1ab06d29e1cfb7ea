package de.boxenstopp.payment.refund.domain;

import java.util.Set;

/** The whole life of a refund. */
public enum RefundState {
    /** To be done, and the money that is to go back has not arrived, as far as we know. */
    WAITING,
    /** Committed here; Stripe has not answered yet, or was not asked. */
    CREATED,
    /** Stripe is at it. */
    PENDING,
    /** The money is on its way back. Even now the customer's bank may send it back to us. */
    SUCCEEDED,
    /** Not done; either tried again by itself or a case for people. */
    FAILED;

    public Set<RefundState> successors() {
        return switch (this) {
            case WAITING -> Set.of(CREATED, FAILED);
            case CREATED -> Set.of(PENDING, SUCCEEDED, FAILED);
            case PENDING -> Set.of(SUCCEEDED, FAILED);
            case SUCCEEDED -> Set.of(FAILED);
            case FAILED -> Set.of(CREATED);
        };
    }
}
