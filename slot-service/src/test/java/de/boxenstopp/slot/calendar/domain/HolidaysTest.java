package de.boxenstopp.slot.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @Test
    void knowsThoseOf2026() {
        assertThat(holidaysOf(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 6, 4),
                        LocalDate.of(2026, 10, 3),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @Test
    void knowsThoseOf2027() {
        assertThat(holidaysOf(2027))
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 3, 26),
                        LocalDate.of(2027, 3, 29),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 6),
                        LocalDate.of(2027, 5, 17),
                        LocalDate.of(2027, 5, 27),
                        LocalDate.of(2027, 10, 3),
                        LocalDate.of(2027, 11, 1),
                        LocalDate.of(2027, 12, 25),
                        LocalDate.of(2027, 12, 26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1818-03-22", "2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18"
            })
    void findsEasterBetweenItsEarliestAndItsLatestDay(LocalDate easter) {
        assertThat(Holidays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void leavesOutTheHolidaysOfOtherStates() {
        assertThat(Stream.of("2026-01-06", "2026-08-15", "2026-10-31", "2026-11-18", "2026-12-24", "2026-12-31")
                        .map(LocalDate::parse))
                .noneMatch(Holidays::include);
    }

    private static Stream<LocalDate> holidaysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(Holidays::include);
    }
}
