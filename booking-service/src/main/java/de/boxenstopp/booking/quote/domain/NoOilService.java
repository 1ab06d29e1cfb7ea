package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Electric cars have no engine oil. */
public final class NoOilService extends RuleViolation {

    public NoOilService() {
        super(Kind.UNACCEPTABLE, "no-oil-service");
    }
}
