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

    LocalDateTime ends() {
        return date.atTime(end);
    }
}
