package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.reservation.domain.Shortage;

/** Rolls an act back; {@link Attempt} turns it into an answer with alternatives. */
class NoRoom extends RuntimeException {

    private final Shortage shortage;
    private final OwnPlaces own;

    NoRoom(Shortage shortage, OwnPlaces own) {
        super(shortage.code(), null, false, false); // ordinary, and no stack trace for it
        this.shortage = shortage;
        this.own = own;
    }

    Shortage shortage() {
        return shortage;
    }

    /** What the booking keeps. */
    OwnPlaces own() {
        return own;
    }
}
