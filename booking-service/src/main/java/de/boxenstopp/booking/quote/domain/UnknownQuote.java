package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** A booking names a quote that we never gave, or gave long ago. */
public final class UnknownQuote extends RuleViolation {

    public UnknownQuote() {
        super(Kind.UNACCEPTABLE, "unknown-quote");
    }
}
