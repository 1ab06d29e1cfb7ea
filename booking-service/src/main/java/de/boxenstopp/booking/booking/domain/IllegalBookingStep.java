package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** A booking cannot go from where it is to where it should. */
public final class IllegalBookingStep extends RuleViolation {

    IllegalBookingStep(BookingStatus from, BookingStatus to) {
        super(Kind.CONFLICT, "illegal-step", from.name(), to.name());
    }
}
