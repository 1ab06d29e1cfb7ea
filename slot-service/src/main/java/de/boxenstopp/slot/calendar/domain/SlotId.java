package de.boxenstopp.slot.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

public record SlotId(UUID value) {

    /** The same for every instance, so that several may open the same day. */
    static SlotId of(WorkshopId workshop, WindowKind kind, LocalDate date, LocalTime start) {
        var name = "%s %s %s %s".formatted(workshop.value(), kind, date, start);
        return new SlotId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
