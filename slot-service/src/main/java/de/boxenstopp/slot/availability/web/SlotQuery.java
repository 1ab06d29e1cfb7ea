package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Everything may be left out: then it is about the first workshop, both kinds, and the next two weeks. */
@ShortPeriod
record SlotQuery(
        @Nullable UUID workshopId,
        @Nullable WindowKind kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Min(1) @Max(24 * 60) @Nullable Integer durationMinutes) {

    private static final int USUAL_DAYS = 14;

    LocalDate from(LocalDate today) {
        return from == null ? today : from;
    }

    LocalDate to(LocalDate today) {
        return to == null ? from(today).plusDays(USUAL_DAYS) : to;
    }

    @Nullable
    WorkshopId workshop() {
        return workshopId == null ? null : new WorkshopId(workshopId);
    }

    int minutes() {
        return durationMinutes == null ? 1 : durationMinutes;
    }
}
