package de.boxenstopp.booking.booking.web;

import de.boxenstopp.kit.problem.RuleViolation;

/** Everybody wants to book in this moment. */
final class TooManyAtOnce extends RuleViolation {

    TooManyAtOnce(Throwable cause) {
        super(Kind.UNAVAILABLE, "temporarily-unavailable");
        initCause(cause);
    }
}
