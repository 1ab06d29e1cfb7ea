package de.boxenstopp.booking.booking.domain;

/** The same call, taken for dead and repeated, was faster. */
public final class AlreadyPlaced extends RuntimeException {

    public AlreadyPlaced(Throwable cause) {
        super("booking already placed", cause);
    }
}
