package de.boxenstopp.booking.payment.domain;

/** What became of money that came for a booking. Each payment gets one, once. */
public enum Decision {
    /** It bought the booking. */
    CONFIRMED,
    /** The places were gone. */
    LATE,
    /** The booking was cancelled meanwhile. */
    CANCELLED,
    /** Another payment had bought the booking already. */
    DUPLICATE
}
