package de.boxenstopp.slot.calendar.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The public holidays of North Rhine-Westphalia. */
public final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1), // Neujahr
            MonthDay.of(5, 1), // Tag der Arbeit
            MonthDay.of(10, 3), // Tag der Deutschen Einheit
            MonthDay.of(11, 1), // Allerheiligen
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    /** Days from Easter Sunday. */
    private static final Set<Long> MOVABLE = Set.of(
            -2L, // Karfreitag
            1L, // Ostermontag
            39L, // Christi Himmelfahrt
            50L, // Pfingstmontag
            60L); // Fronleichnam

    private Holidays() {}

    public static boolean include(LocalDate date) {
        return FIXED.contains(MonthDay.from(date))
                || MOVABLE.contains(ChronoUnit.DAYS.between(easterSunday(date.getYear()), date));
    }

    /** The Gregorian calculation in the form of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        var century = year / 100;
        var golden = year % 19;
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
        var correction = (golden + 11 * moon + 22 * weekday) / 451;
        var day = moon + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
