package de.boxenstopp.gateway.forward;

import de.boxenstopp.kit.problem.RuleViolation;

/** Whoever is refused reads instead, and listens later. */
final class TooManyListeners extends RuleViolation {

    TooManyListeners() {
        super(Kind.UNAVAILABLE, "too-many-listeners");
    }
}
