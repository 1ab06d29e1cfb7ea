package de.boxenstopp.booking.quote.domain;

/** Where the base of a price comes from. */
public enum PriceSource {
    /** The row of the very model. */
    EXACT
}
