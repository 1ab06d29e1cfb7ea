package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.HoldRules;
import de.boxenstopp.slot.reservation.domain.PlacesUnacceptable;
import de.boxenstopp.slot.reservation.domain.Reservations;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a live hold go on while its customer pays. Takes nothing that the booking does not have already, so that no day
 * is locked: sweeper, payment and cancellation wait for the claim of the booking.
 */
@Service
public class MoveHoldEnd {

    private final Reservations reservations;
    private final Room room;
    private final HoldRules rules;
    private final Clock clock;

    MoveHoldEnd(Reservations reservations, Room room, HoldRules rules, Clock clock) {
        this.reservations = reservations;
        this.room = room;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public Kept handle(BookingId booking, Instant until) {
        reservations.claim(booking);
        var now = clock.instant();
        if (!rules.allowHoldingUntil(until, now)) {
            throw PlacesUnacceptable.heldTooLong();
        }
        var reservation = reservations.find(booking).orElseThrow(NotFound::new);
        reservation.holdUntil(until, now);
        reservations.store(reservation);
        return Kept.of(reservation, room.visit(reservation.places()));
    }
}
