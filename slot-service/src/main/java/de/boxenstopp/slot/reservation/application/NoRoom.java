package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.Shortage;

/** Rolls an act back; {@link Attempt} turns it into an answer with alternatives. */
class NoRoom extends RuntimeException {

    private final Shortage shortage;

    NoRoom(Shortage shortage) {
        super(shortage.code(), null, false, false); // ordinary, and no stack trace for it
        this.shortage = shortage;
    }

    Shortage shortage() {
        return shortage;
    }
}
