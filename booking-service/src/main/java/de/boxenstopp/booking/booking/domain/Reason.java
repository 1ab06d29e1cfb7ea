package de.boxenstopp.booking.booking.domain;

/** Why a booking moved. Stored by name. */
public enum Reason {
    PLACED,
    PLACES_KEPT,
    HOLD_EXPIRED,
    PLACES_FIRM,
    CUSTOMER_REQUEST
}
