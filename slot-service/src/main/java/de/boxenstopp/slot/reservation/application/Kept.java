package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a booking has.
 *
 * @param until how long; absent once it is paid
 */
public record Kept(
        BookingId booking,
        ReservationStatus status,
        @Nullable Instant until,
        Visit visit) {

    static Kept of(Reservation reservation, Visit visit) {
        return new Kept(reservation.booking(), reservation.status(), reservation.heldUntil(), visit);
    }
}
