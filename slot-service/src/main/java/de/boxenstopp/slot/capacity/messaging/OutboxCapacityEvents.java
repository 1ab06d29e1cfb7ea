package de.boxenstopp.slot.capacity.messaging;

import de.boxenstopp.events.slot.CapacityWindow;
import de.boxenstopp.events.slot.ClosedDayReason;
import de.boxenstopp.events.slot.SlotCapacityChanged;
import de.boxenstopp.kit.outbox.Outbox;
import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.application.CapacityEvents;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxCapacityEvents implements CapacityEvents {

    private static final String TOPIC = "slot-capacity-events";

    private final Outbox outbox;
    private final Clock clock;

    OutboxCapacityEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void changed(WorkshopId workshop, OfferedDay day, Collection<BookingId> hit) {
        var event = SlotCapacityChanged.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(clock.instant())
                .setWorkshopId(workshop.value())
                .setDate(day.date())
                .setOpens(day.open().from())
                .setCloses(day.open().to())
                .setBays(day.bays())
                .setDailyCap(day.dailyCap())
                .setWindows(day.windows().stream()
                        .map(WindowLoad::window)
                        .map(OutboxCapacityEvents::toContract)
                        .toList())
                .setClosedReasonCode(toContract(day.closed()))
                .setHitBookingIds(hit.stream().map(BookingId::value).sorted().toList())
                .build();
        outbox.append(TOPIC, workshop.value(), event);
    }

    private static CapacityWindow toContract(SlotWindow window) {
        return CapacityWindow.newBuilder()
                .setSlotId(window.id().value())
                .setKind(toContract(window.kind()))
                .setStart(window.start())
                .setEnd(window.end())
                .setCapacity(window.capacity())
                .build();
    }

    private static de.boxenstopp.events.slot.WindowKind toContract(WindowKind kind) {
        return switch (kind) {
            case PICKUP -> de.boxenstopp.events.slot.WindowKind.PICKUP;
            case RETURN -> de.boxenstopp.events.slot.WindowKind.RETURN;
        };
    }

    private static @Nullable ClosedDayReason toContract(@Nullable ClosedReason reason) {
        return switch (reason) {
            case null -> null;
            case HOLIDAY -> ClosedDayReason.HOLIDAY;
            case NO_WORKDAY -> ClosedDayReason.NO_WORKDAY;
            case VACATION -> ClosedDayReason.VACATION;
            case STAFF_SHORTAGE -> ClosedDayReason.STAFF_SHORTAGE;
            case MAINTENANCE -> ClosedDayReason.MAINTENANCE;
            case FORCE_MAJEURE -> ClosedDayReason.FORCE_MAJEURE;
            case CLOSED_DAY -> ClosedDayReason.OTHER;
        };
    }
}
