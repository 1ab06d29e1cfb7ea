package de.boxenstopp.slot.history;

import java.time.Instant;

/**
 * How things are when a history begins. Days that are opened later are as usual: four places, four bays, sixteen
 * bookings.
 */
record World(Instant now, int capacity, int bays, int dailyCap) {

    /** Less than usual, for the sake of speed: days that nobody looks at cost time in every history. */
    static final int HORIZON = 12;

    static final int RETURN_HORIZON = 14; // on top of it

    @Override
    public String toString() {
        return "It is %s. Every window has %d places, every day %d bays and takes %d bookings."
                .formatted(now, capacity, bays, dailyCap);
    }
}
