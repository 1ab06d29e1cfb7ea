package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which days a car is worked on, for how many minutes, and when it is ready. What does not fit between its arrival
 * and closing moves to the next open day.
 */
public record BayPlan(SortedMap<LocalDate, Integer> minutes, LocalDateTime ready) {

    public BayPlan {
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
    }

    /**
     * @param days in order, from the day of the pick-up on
     * @return empty when the work is not done within the days
     */
    public static Optional<BayPlan> of(LocalDateTime arrival, int work, Iterable<WorkshopDay> days) {
        var minutes = new TreeMap<LocalDate, Integer>();
        var left = work;
        for (var day : days) {
            var today = Math.min(left, day.minutesFrom(arrival));
            if (today > 0) {
                minutes.put(day.date(), today);
                left -= today;
            }
            if (left == 0) {
                var ready = day.begin(arrival).plus(Duration.ofMinutes(today));
                return Optional.of(new BayPlan(minutes, ready));
            }
        }
        return Optional.empty();
    }
}
