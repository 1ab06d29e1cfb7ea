package de.boxenstopp.booking.booking.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** When a car changes hands: a day and a time on the clock there, which stay what they are when clocks change. */
@Embeddable
public record Window(UUID slotId, LocalDate date, LocalTime start, LocalTime end) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    Instant startsAt() {
        return date.atTime(start).atZone(ZONE).toInstant();
    }

    Instant endsAt() {
        return date.atTime(end).atZone(ZONE).toInstant();
    }
}
