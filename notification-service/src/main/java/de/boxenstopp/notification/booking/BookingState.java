package de.boxenstopp.notification.booking;

/** As far as it decides what may still be told; in the order in which a booking can only move forward. */
public enum BookingState {
    OPEN,
    EXPIRED,
    CONFIRMED,
    CANCELLED
}
