package de.boxenstopp.identity.staff.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** One answer for everything that can be wrong: who tries learns nothing from it. */
public final class LoginFailed extends RuleViolation {

    public LoginFailed() {
        super(Kind.UNPROVEN, "login-failed");
    }
}
