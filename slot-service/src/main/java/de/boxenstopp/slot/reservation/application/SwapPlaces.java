package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesUnacceptable;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Exchanges the places of a booking for others; it is never without any. */
@Service
public class SwapPlaces {

    private final Reservations reservations;
    private final Room room;
    private final Attempt attempt;
    private final Clock clock;

    SwapPlaces(Reservations reservations, Room room, Attempt attempt, Clock clock) {
        this.reservations = reservations;
        this.room = room;
        this.attempt = attempt;
        this.clock = clock;
    }

    public Kept handle(BookingId booking, SlotId pickup, SlotId comeback) {
        var durationMinutes = movable(booking).places().durationMinutes();
        var visit = room.visit(pickup, comeback, durationMinutes);
        return attempt.at(visit, () -> swap(booking, visit));
    }

    private Reservation swap(BookingId booking, Visit visit) {
        reservations.claim(booking);
        var reservation = movable(booking);
        var places = reservation.places();
        var wanted = visit.places();
        if (!places.workshopId().equals(wanted.workshopId())) {
            throw PlacesUnacceptable.unknownSlot();
        }
        if (!places.equals(wanted)) {
            reservation.swap(wanted, room.take(booking, visit, reservation));
            reservations.store(reservation);
        }
        return reservation;
    }

    private Reservation movable(BookingId booking) {
        var reservation = reservations.find(booking).orElseThrow(NotFound::new);
        reservation.checkSwap(clock.instant());
        return reservation;
    }
}
