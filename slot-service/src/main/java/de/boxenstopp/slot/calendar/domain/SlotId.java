package de.boxenstopp.slot.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

public record SlotId(UUID value) {

    /** The same for every instance, so that several may open the same day. Other times are another window. */
    static SlotId of(WorkshopId workshop, WindowKind kind, LocalDate date, TimeSpan span) {
        var name = "%s %s %s %s".formatted(workshop.value(), kind, date, span);
        return new SlotId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
