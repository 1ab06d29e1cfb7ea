package de.boxenstopp.identity.session.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** No session has this token: it ended, ran out, or there never was one. */
public final class SessionUnknown extends RuleViolation {

    public SessionUnknown() {
        super(Kind.NOT_FOUND, "session-unknown");
    }
}
