package de.boxenstopp.booking.booking.application;

import de.boxenstopp.kit.problem.RuleViolation;

/** Slot-service does not answer. */
public final class SlotsUnavailable extends RuleViolation {

    public SlotsUnavailable(Throwable cause) {
        super(Kind.UNAVAILABLE, "slots-unavailable");
        initCause(cause);
    }
}
