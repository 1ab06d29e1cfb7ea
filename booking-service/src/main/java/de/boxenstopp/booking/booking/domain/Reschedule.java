package de.boxenstopp.booking.booking.domain;

import java.time.Instant;
import java.util.UUID;

/** A wish for other windows that is being settled with slot-service. */
public record Reschedule(BookingId booking, UUID pickupSlotId, UUID returnSlotId, Instant startedAt) {

    public boolean wants(UUID pickup, UUID returning) {
        return pickupSlotId.equals(pickup) && returnSlotId.equals(returning);
    }
}
