package de.boxenstopp.slot.calendar.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.openingHours;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.usualDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void haveFourWindowsOfEachKindOnWeekdays() {
        assertThat(openingHours().windows(WITTEN, MONDAY))
                .extracting(window -> "%s %s-%s".formatted(window.kind(), window.start(), window.end()))
                .containsExactly(
                        "PICKUP 08:00-10:00",
                        "PICKUP 10:00-12:00",
                        "PICKUP 14:00-16:00",
                        "PICKUP 16:00-18:00",
                        "RETURN 08:00-10:00",
                        "RETURN 10:00-12:00",
                        "RETURN 14:00-16:00",
                        "RETURN 16:00-18:00");
    }

    @Test
    void haveTwoOnSaturdays() {
        assertThat(openingHours().windows(WITTEN, SATURDAY))
                .extracting(window -> "%s %s-%s".formatted(window.kind(), window.start(), window.end()))
                .containsExactly(
                        "PICKUP 08:00-10:00", "PICKUP 10:00-12:00", "RETURN 08:00-10:00", "RETURN 10:00-12:00");
    }

    @Test
    void haveNoneOnSundays() {
        assertThat(openingHours().windows(WITTEN, MONDAY.minusDays(1))).isEmpty();
        assertThat(openingHours().day(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void countFourBaysFromOpeningToClosing() {
        assertThat(openingHours().day(MONDAY).orElseThrow().bayMinutes()).isEqualTo(4 * 10 * 60);
        assertThat(openingHours().day(SATURDAY).orElseThrow().bayMinutes()).isEqualTo(4 * 6 * 60);
    }

    @Test
    void closeOnHolidays() {
        var labourDay = openingHours().day(LocalDate.of(2026, 5, 1)).orElseThrow();

        assertThat(labourDay.closed()).isTrue();
        assertThat(labourDay.bayMinutes()).isZero();
    }

    @Test
    void nameTheSameWindowTheSameEverywhere() {
        var here = openingHours().windows(WITTEN, MONDAY).map(SlotWindow::id);
        var there = openingHours().windows(WITTEN, MONDAY).map(SlotWindow::id).toList();

        assertThat(here).containsExactlyElementsOf(there).doesNotHaveDuplicates();
    }

    @Test
    void refuseWindowsWhileTheWorkshopIsClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usualDay("08:00-14:00", "12:00-14:00", "14:00-16:00"))
                .withMessageContaining("14:00-16:00");
    }

    @Test
    void refuseWindowsThatOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usualDay("08:00-14:00", "08:00-10:00", "09:00-11:00"))
                .withMessageContaining("09:00-11:00");
    }

    @Test
    void refuseSpansThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.of("10:00-08:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.of("08:00"));
    }
}
