package de.boxenstopp.slot.capacity.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.openingHours;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.usualDay;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.Week;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferedDayTest {

    private static final OpeningHours SHORT_MONDAYS = openingHours()
            .from(MONDAY, new Week(Map.of(DayOfWeek.MONDAY, usualDay("09:00-13:00", "09:00-11:00", "11:00-13:00"))));

    private static final OpeningHours NO_MONDAYS =
            openingHours().from(MONDAY, new Week(Map.of(DayOfWeek.TUESDAY, usualDay("09:00-13:00", "09:00-11:00"))));

    @Test
    void followsTheWeekWhileNothingIsBooked() {
        var day = aMonday().asInWeek(WITTEN, SHORT_MONDAYS);

        assertThat(day.open()).isEqualTo(TimeSpan.of("09:00-13:00"));
        assertThat(pickups(day)).containsExactly("09:00-11:00 4/0", "11:00-13:00 4/0");
    }

    @Test
    void keepsWhatIsBookedWhenTheWeekChanges() {
        var day = aMondayWith(3, 360).asInWeek(WITTEN, SHORT_MONDAYS);

        assertThat(day.open()).as("as far as it reached").isEqualTo(TimeSpan.of("08:00-18:00"));
        assertThat(pickups(day)).containsExactly("08:00-10:00 3/3", "09:00-11:00 4/0", "11:00-13:00 4/0");
    }

    @Test
    void keepsAsManyPlacesAsAreTakenInAWindowThatStays() {
        var twoPlaces = openingHours()
                .from(
                        MONDAY,
                        new Week(Map.of(
                                DayOfWeek.MONDAY,
                                de.boxenstopp.slot.calendar.domain.UsualDay.of(
                                        TimeSpan.of("08:00-18:00"), List.of(TimeSpan.of("08:00-10:00")), 2))));

        assertThat(pickups(aMondayWith(3, 360).asInWeek(WITTEN, twoPlaces))).containsExactly("08:00-10:00 3/3");
        assertThat(pickups(aMondayWith(1, 120).asInWeek(WITTEN, twoPlaces))).containsExactly("08:00-10:00 2/1");
    }

    @Test
    void isNoWorkdayAnyMoreOnlyWhenNothingIsBooked() {
        assertThat(aMonday().asInWeek(WITTEN, NO_MONDAYS).closed()).isEqualTo(ClosedReason.NO_WORKDAY);
        assertThat(aMonday().asInWeek(WITTEN, NO_MONDAYS).windows()).isEmpty();

        var booked = aMondayWith(1, 120).asInWeek(WITTEN, NO_MONDAYS);
        assertThat(booked.closed()).isNull();
        assertThat(pickups(booked)).containsExactly("08:00-10:00 1/1");
    }

    @Test
    void isAWorkdayAgainWhenTheWeekSaysSo() {
        var day = aMonday().asInWeek(WITTEN, NO_MONDAYS).asInWeek(WITTEN, openingHours());

        assertThat(day).isEqualTo(aMonday());
    }

    @Test
    void staysClosedWhenTheWeekChanges() {
        var day = aMonday().closed(ClosedReason.VACATION).asInWeek(WITTEN, SHORT_MONDAYS);

        assertThat(day.closed()).isEqualTo(ClosedReason.VACATION);
        assertThat(day.opened().closed()).isNull();
    }

    @Test
    void canBeOpenedOnAHolidayAndStaysOpen() {
        var labourDay = OfferedDay.untouched(WITTEN, LocalDate.of(2026, 5, 1), openingHours())
                .orElseThrow();

        assertThat(labourDay.closed()).isEqualTo(ClosedReason.HOLIDAY);
        assertThat(labourDay.opened().asInWeek(WITTEN, openingHours()).closed()).isNull();
    }

    @Test
    void givesUpNoMoreBaysThanTheWorkAllows() {
        var day = aMondayWith(1, 601).withUsual(new OfferedDay.Limits(1, 16));

        assertThat(day.bays()).isEqualTo(2);
        assertThat(aMonday().withUsual(new OfferedDay.Limits(0, 16)).bays()).isZero();
    }

    @Test
    void takesNoBookingsAtAllWhenTheWorkshopTakesNone() {
        var day = aMonday().with(new OfferedDay.Own(null, 20));

        assertThat(day.dailyCap()).isEqualTo(20);
        assertThat(day.withUsual(new OfferedDay.Limits(4, 0)).dailyCap()).isZero();
        assertThat(day.withUsual(new OfferedDay.Limits(4, 0))
                        .withUsual(new OfferedDay.Limits(4, 16))
                        .dailyCap())
                .isEqualTo(20);
    }

    static OfferedDay aMonday() {
        return OfferedDay.untouched(WITTEN, MONDAY, openingHours()).orElseThrow();
    }

    /** @param taken of the first pick-up window */
    static OfferedDay aMondayWith(int taken, int minutes) {
        var day = aMonday();
        var first = pickup(MONDAY, "08:00");
        return day.with(
                day.windows().stream()
                        .map(load -> load.window().equals(first) ? new WindowLoad(first, taken) : load)
                        .toList(),
                minutes);
    }

    private static List<String> pickups(OfferedDay day) {
        return day.windows().stream()
                .filter(load -> load.window().kind() == WindowKind.PICKUP)
                .map(load -> "%s-%s %d/%d"
                        .formatted(
                                load.window().start(),
                                load.window().end(),
                                load.window().capacity(),
                                load.taken()))
                .toList();
    }
}
