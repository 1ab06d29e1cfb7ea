package de.boxenstopp.booking.catalogue.domain;

/** Where the base of a price comes from; the first that has one. */
public enum PriceSource {
    /** The row of the very model. */
    EXACT,
    /** What the brand's models cost on average. */
    BRAND_AVERAGE,
    /** What the service costs for cars we know nothing of. */
    DEFAULT
}
