package de.boxenstopp.booking.guide.domain;

/** When a car was maintained last, as its owner remembers it. */
public enum LastService {
    LESS_THAN_ONE_YEAR,
    ONE_TO_TWO_YEARS,
    MORE_THAN_TWO_YEARS,
    UNKNOWN
}
