package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.HoldRules;
import de.boxenstopp.slot.reservation.domain.PlacesUnacceptable;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Keeps both places, a booking of the day and the bay minutes for a while: all of it or nothing. */
@Service
public class HoldPlaces {

    private final Reservations reservations;
    private final Room room;
    private final Attempt attempt;
    private final HoldRules rules;
    private final Clock clock;

    HoldPlaces(Reservations reservations, Room room, Attempt attempt, HoldRules rules, Clock clock) {
        this.reservations = reservations;
        this.room = room;
        this.attempt = attempt;
        this.rules = rules;
        this.clock = clock;
    }

    /** Asking again for the same places answers with what the booking has; once the hold ran out, holds them anew. */
    public Kept handle(Command command) {
        var visit = room.visit(command.pickup(), command.comeback(), command.durationMinutes());
        if (!visit.workshop().equals(command.workshop())) {
            throw PlacesUnacceptable.unknownSlot();
        }
        return attempt.at(visit, () -> hold(command.booking(), visit));
    }

    private Reservation hold(BookingId booking, Visit visit) {
        reservations.claim(booking);
        var now = clock.instant();
        var reservation = reservations
                .find(booking)
                .map(earlier -> holdAgain(earlier, visit, now))
                .orElseGet(() -> {
                    var plan = room.take(booking, visit, null);
                    return Reservation.hold(booking, visit.places(), plan, rules.heldUntil(now));
                });
        reservations.store(reservation);
        return reservation;
    }

    private Reservation holdAgain(Reservation earlier, Visit visit, Instant now) {
        earlier.checkHold(visit.places());
        if (earlier.hasLapsed(now)) {
            earlier.expire();
        }
        if (!earlier.status().takesPlaces()) {
            earlier.holdAgain(room.take(earlier.booking(), visit, null), rules.heldUntil(now));
        }
        return earlier;
    }

    public record Command(
            BookingId booking, WorkshopId workshop, SlotId pickup, SlotId comeback, int durationMinutes) {}
}
