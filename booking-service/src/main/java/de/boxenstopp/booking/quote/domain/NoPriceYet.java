package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** The price list has nothing for this car. */
public final class NoPriceYet extends RuleViolation {

    public NoPriceYet() {
        super(Kind.UNACCEPTABLE, "no-price-yet");
    }
}
