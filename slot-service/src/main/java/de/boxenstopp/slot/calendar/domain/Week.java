package de.boxenstopp.slot.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The days of a week on which the workshop works. */
public record Week(Map<DayOfWeek, UsualDay> days) {

    public Week {
        days = Map.copyOf(days);
    }

    /** Monday to Friday alike, and Saturday. */
    public static Week of(UsualDay weekday, UsualDay saturday) {
        var days = new EnumMap<DayOfWeek, UsualDay>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            switch (day) {
                case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> days.put(day, weekday);
                case SATURDAY -> days.put(day, saturday);
                case SUNDAY -> {}
            }
        }
        return new Week(days);
    }

    Optional<UsualDay> day(LocalDate date) {
        return Optional.ofNullable(days.get(date.getDayOfWeek()));
    }
}
