package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Hold;
import java.util.UUID;

/** What we need from slot-service. */
public interface SlotHolds {

    /**
     * Keeps both places for the booking, or neither. Asking again for the same booking answers with the same hold.
     *
     * @throws SlotRefused when the places cannot be had
     * @throws SlotsUnavailable when nobody answered; places may be held all the same, and end by themselves
     */
    Hold hold(BookingId booking, Wish wish);

    record Wish(UUID workshopId, UUID pickupSlotId, UUID returnSlotId, int durationMinutes) {}
}
