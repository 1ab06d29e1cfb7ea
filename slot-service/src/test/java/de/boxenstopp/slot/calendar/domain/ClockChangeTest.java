package de.boxenstopp.slot.calendar.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of 23 and of 25 hours are days. */
class ClockChangeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-29T06:00:00Z, 2026-03-27T06:00:00Z",
        "2026-10-25, 2026-10-25T07:00:00Z, 2026-10-23T07:00:00Z",
        "2027-03-28, 2027-03-28T06:00:00Z, 2027-03-26T06:00:00Z"
    })
    void lets48HoursBe48Hours(LocalDate sunday, Instant eightOClock, Instant lastMoment) {
        var window = new UsualWindow(WindowKind.PICKUP, TimeSpan.of("08:00-10:00"), 4).on(sunday, WITTEN);

        assertThat(window.startsAt()).isEqualTo(eightOClock);
        assertThat(rules().isTooSoon(window, lastMoment)).isFalse();
        assertThat(rules().isTooSoon(window, lastMoment.plusNanos(1_000))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25", "2027-03-28"})
    void hasAsManyMinutesAsItsHours(LocalDate sunday) {
        var day = CalendarFixture.day(sunday.minusDays(1));
        var onSunday = new WorkshopDay(sunday, day.opens(), day.closes(), 1, 16, null);

        assertThat(onSunday.bayMinutes()).isEqualTo(6 * 60);
        assertThat(onSunday.minutesFrom(sunday.atTime(10, 30))).isEqualTo(210);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25", "2027-03-28"})
    void endsTheHorizonOnTheSameDayAllDayLong(LocalDate sunday) {
        for (var time : new String[] {"00:00", "01:59", "03:00", "23:59"}) {
            assertThat(rules().lastDay(WindowKind.PICKUP, at(sunday, time))).isEqualTo(sunday.plusDays(60));
            assertThat(rules().lastDay(WindowKind.PICKUP, at(sunday.minusDays(60), time)))
                    .isEqualTo(sunday);
        }
    }
}
