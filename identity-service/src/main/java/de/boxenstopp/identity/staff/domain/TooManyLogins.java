package de.boxenstopp.identity.staff.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** More passwords to check than we can at once. */
public final class TooManyLogins extends RuleViolation {

    public TooManyLogins() {
        super(Kind.UNAVAILABLE, "too-many-logins");
    }
}
