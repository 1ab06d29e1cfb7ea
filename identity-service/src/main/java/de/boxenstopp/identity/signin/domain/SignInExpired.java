package de.boxenstopp.identity.signin.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Used, expired, burned, wrong, or never there: whoever tries learns no more. */
public final class SignInExpired extends RuleViolation {

    public SignInExpired() {
        super(Kind.GONE, "sign-in-expired");
    }
}
