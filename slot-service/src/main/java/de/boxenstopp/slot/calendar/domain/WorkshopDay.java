package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A day of the workshop: when it works, on how many cars at once, and how many bookings may begin on it. */
public record WorkshopDay(
        LocalDate date,
        LocalTime opens,
        LocalTime closes,
        int bays,
        int dailyCap,
        @Nullable ClosedReason closedReason) {

    public boolean closed() {
        return closedReason != null;
    }

    public int bayMinutes() {
        return closed() ? 0 : bays * minutes(Duration.between(opens, closes));
    }

    /** How long one car that is there from this moment on can be worked on. */
    int minutesFrom(LocalDateTime arrival) {
        var start = begin(arrival);
        var end = date.atTime(closes);
        return closed() || start.isAfter(end) ? 0 : minutes(Duration.between(start, end));
    }

    LocalDateTime begin(LocalDateTime arrival) {
        var opening = date.atTime(opens);
        return arrival.isAfter(opening) ? arrival : opening;
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
