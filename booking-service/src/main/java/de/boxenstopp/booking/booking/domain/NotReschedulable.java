package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.util.Map;

/** Not paid yet, on its way already, or ended. */
public final class NotReschedulable extends RuleViolation {

    private final BookingStatus status;

    public NotReschedulable(BookingStatus status) {
        super(Kind.CONFLICT, "not-reschedulable");
        this.status = status;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("bookingStatus", status);
    }
}
