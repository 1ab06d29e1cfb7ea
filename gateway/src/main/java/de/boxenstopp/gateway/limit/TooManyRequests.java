package de.boxenstopp.gateway.limit;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;
import java.util.Optional;

/** A limit is used up for now. */
final class TooManyRequests extends RuleViolation {

    private final Duration pause;

    TooManyRequests(Duration pause) {
        super(Kind.TOO_MANY, "too-many-requests");
        this.pause = pause;
    }

    /** In whole seconds, rounded up: who waits so long is let in. */
    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(pause.plusNanos(999_999_999).toSeconds()));
    }
}
