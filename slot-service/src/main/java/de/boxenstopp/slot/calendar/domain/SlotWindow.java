package de.boxenstopp.slot.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Two hours of a day in which a car is handed over, with places for some cars. */
public record SlotWindow(
        SlotId id, WorkshopId workshop, WindowKind kind, LocalDate date, LocalTime start, LocalTime end, int capacity) {

    public Instant startsAt() {
        return Berlin.at(date.atTime(start));
    }

    public SlotWindow withCapacity(int places) {
        return new SlotWindow(id, workshop, kind, date, start, end, places);
    }

    public boolean isAtTheTimeOf(SlotWindow other) {
        return kind == other.kind && date.equals(other.date) && start.equals(other.start) && end.equals(other.end);
    }

    LocalDateTime ends() {
        return date.atTime(end);
    }
}
