package de.boxenstopp.kit.idempotency;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;
import java.util.Optional;

/** The same call is still being worked on. */
final class RequestInProgress extends RuleViolation {

    RequestInProgress() {
        super(Kind.CONFLICT, "request-in-progress");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(1));
    }
}
