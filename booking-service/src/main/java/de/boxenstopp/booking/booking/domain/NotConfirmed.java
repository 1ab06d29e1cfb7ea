package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** There is no appointment to put into a calendar: not yet, or no longer. */
public final class NotConfirmed extends RuleViolation {

    public NotConfirmed() {
        super(Kind.CONFLICT, "not-confirmed");
    }
}
