package de.boxenstopp.slot.calendar.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

    private static final LocalDate MONDAY_AFTER_CLOCKS_GO_BACK = LocalDate.of(2026, 10, 26);
    private static final LocalDate TUESDAY_AFTER_CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 30);

    @Test
    void allowAPickupExactlyAtTheLeadTime() {
        var window = pickup(MONDAY, "08:00");

        assertThat(rules().isTooSoon(window, at(MONDAY.minusDays(2), "08:00"))).isFalse();
        assertThat(rules().isTooSoon(window, at(MONDAY.minusDays(2), "08:00").plusNanos(1_000)))
                .isTrue();
    }

    @Test
    void measureTheLeadTimeInHoursWhenClocksGoBack() {
        var window = pickup(MONDAY_AFTER_CLOCKS_GO_BACK, "08:00");

        assertThat(window.startsAt()).isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(rules().isTooSoon(window, at(LocalDate.of(2026, 10, 24), "09:00")))
                .isFalse();
        assertThat(rules().isTooSoon(window, at(LocalDate.of(2026, 10, 24), "09:01")))
                .isTrue();
    }

    @Test
    void measureTheLeadTimeInHoursWhenClocksGoForward() {
        var window = pickup(TUESDAY_AFTER_CLOCKS_GO_FORWARD, "08:00");
        var justInTime = window.startsAt().minus(rules().leadTime());

        assertThat(window.startsAt()).isEqualTo(Instant.parse("2027-03-30T06:00:00Z"));
        assertThat(pickup(LocalDate.of(2027, 3, 27), "08:00").startsAt())
                .isEqualTo(Instant.parse("2027-03-27T07:00:00Z"));
        assertThat(justInTime).isEqualTo(at(LocalDate.of(2027, 3, 28), "08:00"));
        assertThat(rules().isTooSoon(window, justInTime)).isFalse();
    }

    @Test
    void countTheHorizonInDaysOfTheCalendar() {
        var lateInTheEvening = at(MONDAY, "23:59");
        var afterMidnight = at(MONDAY.plusDays(1), "00:00");

        assertThat(rules().lastDay(WindowKind.PICKUP, lateInTheEvening)).isEqualTo(MONDAY.plusDays(60));
        assertThat(rules().lastDay(WindowKind.PICKUP, afterMidnight)).isEqualTo(MONDAY.plusDays(61));
    }

    @Test
    void countTheHorizonInDaysAcrossTheChangeOfClocks() {
        assertThat(rules().lastDay(WindowKind.PICKUP, at(LocalDate.of(2026, 10, 1), "00:30")))
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(rules().lastDay(WindowKind.PICKUP, at(LocalDate.of(2027, 3, 1), "00:30")))
                .isEqualTo(LocalDate.of(2027, 4, 30));
    }

    @Test
    void letCarsComeBackAfterTheHorizon() {
        var now = at(MONDAY, "12:00");

        assertThat(rules().lastDay(WindowKind.RETURN, now)).isEqualTo(MONDAY.plusDays(74));
        assertThat(rules().isTooFar(pickup(MONDAY.plusDays(63), "08:00"), now)).isTrue();
        assertThat(rules().isTooFar(comeback(MONDAY.plusDays(63), "08:00"), now))
                .isFalse();
    }
}
