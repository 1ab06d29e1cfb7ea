package de.boxenstopp.booking.checkout.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Paid, cancelled or expired: there is nothing to pay for. */
public final class NotPayable extends RuleViolation {

    public NotPayable() {
        super(Kind.CONFLICT, "not-payable");
    }
}
