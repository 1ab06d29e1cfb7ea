package de.boxenstopp.identity.staff.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Somebody has to be left who can administer. */
public final class LastAdmin extends RuleViolation {

    public LastAdmin() {
        super(Kind.CONFLICT, "last-admin");
    }
}
