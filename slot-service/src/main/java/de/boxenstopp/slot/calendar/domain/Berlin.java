package de.boxenstopp.slot.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Where our appointments are. A chosen day stays that day, whatever daylight saving does to the distance in hours. */
public final class Berlin {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Berlin() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
