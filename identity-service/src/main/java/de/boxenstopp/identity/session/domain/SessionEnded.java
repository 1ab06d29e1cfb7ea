package de.boxenstopp.identity.session.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** The token is good for some minutes more, its session is not. */
public final class SessionEnded extends RuleViolation {

    public SessionEnded() {
        super(Kind.UNPROVEN, "session-ended");
    }
}
