package de.boxenstopp.booking.booking.domain;

/** Who moved a booking. */
public enum Actor {
    CUSTOMER,
    ADMIN,
    JOCKEY,
    WORKSHOP,
    SYSTEM
}
