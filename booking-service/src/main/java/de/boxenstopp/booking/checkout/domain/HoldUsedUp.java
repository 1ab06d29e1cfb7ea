package de.boxenstopp.booking.checkout.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Every opening keeps the places longer; nobody keeps them for ever without paying. */
public final class HoldUsedUp extends RuleViolation {

    public HoldUsedUp() {
        super(Kind.CONFLICT, "hold-used-up");
    }
}
