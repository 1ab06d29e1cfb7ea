package de.boxenstopp.gateway.forward;

import de.boxenstopp.kit.problem.RuleViolation;

/** The service behind a route gives no answer, or gave none lately. */
final class ServiceAway extends RuleViolation {

    ServiceAway(Throwable cause) {
        super(Kind.UNAVAILABLE, "temporarily-unavailable");
        initCause(cause);
    }
}
