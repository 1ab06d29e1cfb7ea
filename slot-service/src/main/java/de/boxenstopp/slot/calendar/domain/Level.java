package de.boxenstopp.slot.calendar.domain;

/** How a window looks to somebody who wants a place in it. */
public enum Level {
    FREE,
    LAST,
    FULL,
    /** Not to be had, whatever is free: a holiday, a closed day, too soon or too far ahead. */
    CLOSED
}
