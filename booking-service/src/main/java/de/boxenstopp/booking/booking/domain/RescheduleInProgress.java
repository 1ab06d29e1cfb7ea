package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;
import java.util.Optional;

/** An earlier wish for other windows is not settled yet. */
public final class RescheduleInProgress extends RuleViolation {

    private static final Duration LATER = Duration.ofMinutes(1);

    public RescheduleInProgress() {
        super(Kind.CONFLICT, "reschedule-in-progress");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(LATER);
    }
}
