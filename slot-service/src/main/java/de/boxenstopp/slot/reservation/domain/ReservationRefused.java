package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** What became of the reservation forbids it. */
public final class ReservationRefused extends RuleViolation {

    private ReservationRefused(String code) {
        super(Kind.CONFLICT, code);
    }

    /** A cancelled booking never gets places again. */
    static ReservationRefused released() {
        return new ReservationRefused("reservation-released");
    }

    /** The same booking asks for other places than it has: places are moved by a swap, not by a second hold. */
    static ReservationRefused different() {
        return new ReservationRefused("reservation-differs");
    }

    /** Paid meanwhile: there is no hold any more whose end could be moved. */
    static ReservationRefused firm() {
        return new ReservationRefused("reservation-firm");
    }

    static ReservationRefused expired() {
        return new ReservationRefused("hold-expired");
    }
}
