package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import java.time.Instant;
import java.util.List;

/** What the rest of the business may care about. */
public sealed interface SlotEvent {

    BookingId booking();

    record Held(BookingId booking, Places places, Instant until) implements SlotEvent {}

    record HoldExpired(BookingId booking, Places places, Instant until) implements SlotEvent {}

    /** The payment got the places. */
    record Booked(BookingId booking, Places places, PaymentId payment) implements SlotEvent {}

    /** The booking was cancelled, and its places are free again. */
    record Released(BookingId booking, Places places) implements SlotEvent {}

    /** The payment gets no places. */
    record Lost(BookingId booking, PaymentId payment, List<SlotWindow> alternatives) implements SlotEvent {}
}
