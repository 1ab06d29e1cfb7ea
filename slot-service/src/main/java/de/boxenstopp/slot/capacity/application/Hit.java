package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a booking has on a day.
 *
 * @param start of its window, or when work begins at the earliest
 */
public record Hit(
        BookingId booking, ReservationStatus status, LocalDate date, What what, LocalTime start, LocalTime end) {

    public enum What {
        PICKUP,
        WORK,
        RETURN
    }
}
