package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.util.Map;

/** A booking cannot go from where it is to where it should. */
public final class IllegalBookingStep extends RuleViolation {

    private final BookingStatus from;

    IllegalBookingStep(BookingStatus from, BookingStatus to) {
        super(Kind.CONFLICT, "illegal-step", from.name(), to.name());
        this.from = from;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("bookingStatus", from);
    }
}
