package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Nobody books without having agreed to the terms. */
public final class TermsNotAccepted extends RuleViolation {

    public TermsNotAccepted() {
        super(Kind.UNACCEPTABLE, "terms-not-accepted");
    }
}
