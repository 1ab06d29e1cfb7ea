package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What can be done to reservations, and what can be seen of them, wherever they are kept. */
interface Desk {

    void moveTo(Instant now);

    void hold(BookingId booking, Visit visit);

    void swap(BookingId booking, Visit visit);

    void pay(BookingId booking, PaymentId payment);

    void cancel(BookingId booking);

    void expire(BookingId booking);

    void sweep();

    Optional<ReservationStatus> status(BookingId booking);

    int places(SlotWindow window);

    int minutes(LocalDate date);
}
