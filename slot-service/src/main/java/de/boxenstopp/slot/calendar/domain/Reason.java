package de.boxenstopp.slot.calendar.domain;

/** Why nobody can have a window. Several may be true; the first of them is told. */
public enum Reason {
    PAST,
    HOLIDAY,
    CLOSED_DAY,
    LEAD_TIME,
    BEYOND_HORIZON,
    WINDOW_FULL,
    /** The day takes none at all, however many it has. */
    NO_NEW_BOOKINGS,
    DAY_FULL,
    /** Not for that much work. */
    BAYS_FULL
}
