package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Window;
import java.util.UUID;

/** What we need from slot-service for a customer who wants other windows. */
public interface SlotSwaps {

    /**
     * Exchanges both places of the booking, or neither. Asking again answers the same.
     *
     * @throws SlotRefused when the places cannot be had; the booking keeps those it has
     * @throws SlotsUnavailable when nobody answered; the places may be exchanged all the same
     */
    Swapped swap(BookingId booking, UUID pickupSlotId, UUID returnSlotId);

    record Swapped(Window pickup, Window returning) {}
}
