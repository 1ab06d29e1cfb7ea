package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.LocalTime;

/** From one time of a day to a later one, written {@code 08:00-10:00}. */
public record TimeSpan(LocalTime from, LocalTime to) {

    public TimeSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    public static TimeSpan of(String written) {
        var parts = written.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a span such as 08:00-10:00: " + written);
        }
        return new TimeSpan(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
    }

    public boolean contains(TimeSpan other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public TimeSpan reachingTo(TimeSpan other) {
        return new TimeSpan(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    public int minutes() {
        return Math.toIntExact(Duration.between(from, to).toMinutes());
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
