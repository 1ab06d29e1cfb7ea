package de.boxenstopp.booking.booking.domain;

/** A booking seen from far away. */
public enum PublicStatus {
    PENDING,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED
}
