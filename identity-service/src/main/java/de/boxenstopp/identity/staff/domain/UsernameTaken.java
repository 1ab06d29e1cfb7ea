package de.boxenstopp.identity.staff.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Somebody else has that name. */
public final class UsernameTaken extends RuleViolation {

    public UsernameTaken() {
        super(Kind.CONFLICT, "username-taken");
    }
}
