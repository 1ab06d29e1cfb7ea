package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** A living booking has this quote already, or is being placed with it. */
public final class QuoteUsed extends RuleViolation {

    public QuoteUsed() {
        super(Kind.CONFLICT, "quote-used");
    }
}
