package de.boxenstopp.gateway.session;

import de.boxenstopp.kit.problem.RuleViolation;

/** Nobody can say whose session it is. */
final class IdentityAway extends RuleViolation {

    IdentityAway(Throwable cause) {
        super(Kind.UNAVAILABLE, "temporarily-unavailable");
        initCause(cause);
    }
}
