package de.boxenstopp.slot.reservation.domain;

import java.util.Set;

/** The whole life of a reservation. HELD and FIRM take places, the others do not. */
public enum ReservationStatus {
    /** Kept for a while, until money comes. */
    HELD,
    /** Paid. */
    FIRM,
    /** The hold ran out; the places may be taken again if they are still free. */
    EXPIRED,
    /** Cancelled, and that is final. */
    RELEASED;

    public Set<ReservationStatus> successors() {
        return switch (this) {
            case HELD -> Set.of(FIRM, EXPIRED, RELEASED);
            case FIRM -> Set.of(RELEASED);
            case EXPIRED -> Set.of(HELD, FIRM, RELEASED);
            case RELEASED -> Set.of();
        };
    }

    public boolean takesPlaces() {
        return this == HELD || this == FIRM;
    }
}
