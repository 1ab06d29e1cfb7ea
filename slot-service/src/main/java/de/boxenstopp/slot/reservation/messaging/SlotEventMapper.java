package de.boxenstopp.slot.reservation.messaging;

import de.boxenstopp.events.slot.ReleaseReason;
import de.boxenstopp.events.slot.SlotBooked;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotLost;
import de.boxenstopp.events.slot.SlotReleased;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import java.time.Clock;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** The only place where a fact of ours becomes a public contract. */
@Component
class SlotEventMapper {

    private final Clock clock;

    SlotEventMapper(Clock clock) {
        this.clock = clock;
    }

    SpecificRecord toContract(SlotEvent event) {
        return switch (event) {
            case SlotEvent.Held held -> toContract(held);
            case SlotEvent.HoldExpired expired -> toContract(expired);
            case SlotEvent.Booked booked -> toContract(booked);
            case SlotEvent.Released released -> toContract(released);
            case SlotEvent.Lost lost -> toContract(lost);
        };
    }

    private SlotHeld toContract(SlotEvent.Held held) {
        return SlotHeld.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(held.booking().value())
                .setWorkshopId(held.places().workshopId())
                .setPickupSlotId(held.places().pickupSlotId())
                .setReturnSlotId(held.places().returnSlotId())
                .setUntil(held.until())
                .build();
    }

    private SlotHoldExpired toContract(SlotEvent.HoldExpired expired) {
        return SlotHoldExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(expired.booking().value())
                .setWorkshopId(expired.places().workshopId())
                .setPickupSlotId(expired.places().pickupSlotId())
                .setReturnSlotId(expired.places().returnSlotId())
                .setUntil(expired.until())
                .build();
    }

    private SlotBooked toContract(SlotEvent.Booked booked) {
        return SlotBooked.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(booked.booking().value())
                .setWorkshopId(booked.places().workshopId())
                .setPickupSlotId(booked.places().pickupSlotId())
                .setReturnSlotId(booked.places().returnSlotId())
                .setPaymentId(booked.payment().value())
                .build();
    }

    private SlotReleased toContract(SlotEvent.Released released) {
        return SlotReleased.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(released.booking().value())
                .setWorkshopId(released.places().workshopId())
                .setPickupSlotId(released.places().pickupSlotId())
                .setReturnSlotId(released.places().returnSlotId())
                .setReasonCode(ReleaseReason.BOOKING_CANCELLED)
                .build();
    }

    private SlotLost toContract(SlotEvent.Lost lost) {
        return SlotLost.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setBookingId(lost.booking().value())
                .setPaymentId(lost.payment().value())
                .setAlternatives(lost.alternatives().stream()
                        .map(SlotEventMapper::toContract)
                        .toList())
                .build();
    }

    private static de.boxenstopp.events.slot.SlotWindow toContract(SlotWindow window) {
        return de.boxenstopp.events.slot.SlotWindow.newBuilder()
                .setSlotId(window.id().value())
                .setKind(toContract(window.kind()))
                .setDate(window.date())
                .setStart(window.start())
                .setEnd(window.end())
                .build();
    }

    private static de.boxenstopp.events.slot.WindowKind toContract(WindowKind kind) {
        return switch (kind) {
            case PICKUP -> de.boxenstopp.events.slot.WindowKind.PICKUP;
            case RETURN -> de.boxenstopp.events.slot.WindowKind.RETURN;
        };
    }
}
