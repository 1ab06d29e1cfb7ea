package de.boxenstopp.slot.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** A window as people name it. Which one it is in the service's books, the desk looks up. */
record Window(Way way, LocalDate date, LocalTime start, LocalTime end) implements Comparable<Window> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final Comparator<Window> IN_TIME = Comparator.comparing(Window::date)
            .thenComparing(Window::start)
            .thenComparing(Window::way)
            .thenComparing(Window::end);

    LocalDateTime begins() {
        return date.atTime(start);
    }

    LocalDateTime ends() {
        return date.atTime(end);
    }

    @Override
    public int compareTo(Window other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(way == Way.PICKUP ? "pick-up" : "return", DAY.format(date), start);
    }
}
