package de.boxenstopp.booking.booking.domain;

/** Chance gave a number twice; another one will do. */
public final class NumberTaken extends RuntimeException {

    public NumberTaken(Throwable cause) {
        super("booking number taken", cause);
    }
}
