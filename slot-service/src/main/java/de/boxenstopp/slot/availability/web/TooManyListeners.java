package de.boxenstopp.slot.availability.web;

import de.boxenstopp.kit.problem.RuleViolation;

/** Whoever is refused reads the slots instead, and listens later. */
final class TooManyListeners extends RuleViolation {

    TooManyListeners() {
        super(Kind.UNAVAILABLE, "too-many-listeners");
    }
}
