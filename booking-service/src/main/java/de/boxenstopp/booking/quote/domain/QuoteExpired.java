package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** We stood by this price for its time, and that is over. */
public final class QuoteExpired extends RuleViolation {

    public QuoteExpired() {
        super(Kind.UNACCEPTABLE, "quote-expired");
    }
}
