package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A booking was cancelled: its places are free, and it never gets any again, even should its hold arrive later. */
@Service
public class ReleasePlaces {

    private final Reservations reservations;

    ReleasePlaces(Reservations reservations) {
        this.reservations = reservations;
    }

    @Transactional
    public void handle(BookingId booking) {
        reservations.claim(booking);
        var reservation = reservations.find(booking).orElseGet(() -> Reservation.neverToBeHeld(booking));
        reservation.release();
        reservations.store(reservation);
    }
}
