package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.SlotId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a reservation takes: a place in two windows, one of the bookings of the pick-up day, and bay minutes. */
@Embeddable
public record Places(
        UUID workshopId,
        UUID pickupSlotId,
        LocalDate pickupDate,
        UUID returnSlotId,
        LocalDate returnDate,
        int durationMinutes) {

    public List<SlotId> slots() {
        return List.of(new SlotId(pickupSlotId), new SlotId(returnSlotId));
    }

    public boolean sharesPickup(Places other) {
        return pickupSlotId.equals(other.pickupSlotId);
    }

    boolean sharesPickupDay(Places other) {
        return pickupDate.equals(other.pickupDate);
    }

    public boolean sharesReturn(Places other) {
        return returnSlotId.equals(other.returnSlotId);
    }
}
