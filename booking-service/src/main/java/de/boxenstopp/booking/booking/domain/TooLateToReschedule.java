package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;

/** The pick-up is so near that trips are planned for it. */
public final class TooLateToReschedule extends RuleViolation {

    TooLateToReschedule(Duration notice) {
        super(Kind.CONFLICT, "too-late-to-reschedule", notice.toHours());
    }
}
