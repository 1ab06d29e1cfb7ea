package de.boxenstopp.booking.booking.domain;

/** A window that is free, offered to somebody whose places are gone. */
public record Alternative(Kind kind, Window window) {

    public enum Kind {
        PICKUP,
        RETURN
    }
}
