package de.boxenstopp.booking;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.events.slot.SlotBooked;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotLost;
import de.boxenstopp.events.slot.SlotWindow;
import de.boxenstopp.events.slot.WindowKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What slot-service says about money for a booking. */
final class SlotFacts {

    private SlotFacts() {}

    static SlotBooked booked(Answer placed, UUID payment) {
        return new SlotBooked(
                UUID.randomUUID(),
                Instant.now(),
                placed.id("bookingId"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                payment);
    }

    static SlotLost lost(Answer placed, UUID payment) {
        var alternative = new SlotWindow(
                UUID.randomUUID(),
                WindowKind.PICKUP,
                LocalDate.of(2030, 1, 7),
                LocalTime.of(8, 0),
                LocalTime.of(10, 0));
        return new SlotLost(UUID.randomUUID(), Instant.now(), placed.id("bookingId"), payment, List.of(alternative));
    }

    static SlotHoldExpired holdExpired(Answer placed, Instant until) {
        return new SlotHoldExpired(
                UUID.randomUUID(),
                until,
                placed.id("bookingId"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                until);
    }
}
