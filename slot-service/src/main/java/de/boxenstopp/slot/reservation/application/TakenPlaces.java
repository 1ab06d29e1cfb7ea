package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Occupancy;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.LocalDate;
import java.util.Map;

/** Counts what other bookings have of what a visit wants. */
public interface TakenPlaces {

    Occupancy byOthersThan(BookingId booking, Visit visit, Map<LocalDate, WorkshopDay> lockedDays);
}
