package de.boxenstopp.slot.calendar.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SlotIntegrationTest
class JdbcCalendarIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 26);

    @Autowired
    Calendar calendar;

    @Autowired
    OpenDays openDays;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Slate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void hasAWindowForEveryDayOfTheHorizon() {
        var days = calendar.days(WITTEN, TODAY, TODAY.plusYears(1));

        assertThat(days).extracting(WorkshopDay::date).startsWith(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), MONDAY);
        assertThat(days.getLast().date()).isEqualTo(TODAY.plusDays(74));
        assertThat(calendar.windowLoads(WITTEN, MONDAY, MONDAY)).hasSize(8);
    }

    @Test
    void keepsWhatItWasTold() {
        assertThat(calendar.days(WITTEN, MONDAY, MONDAY)).containsExactly(day(MONDAY));
        assertThat(calendar.find(pickup(MONDAY, "08:00").id()))
                .containsEntry(pickup(MONDAY, "08:00").id(), pickup(MONDAY, "08:00"));
    }

    @Test
    void closesHolidays() {
        assertThat(calendar.days(WITTEN, LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7)))
                .filteredOn(WorkshopDay::closed)
                .extracting(WorkshopDay::date)
                .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
    }

    @Test
    void opensDaysOnlyOnce() {
        jdbc.update("update slot_window set capacity = 7 where date = ?", MONDAY);
        jdbc.update("delete from slot_window where date = ? and kind = 'RETURN'", MONDAY);

        openDays.handle();

        assertThat(calendar.windowLoads(WITTEN, MONDAY, MONDAY))
                .hasSize(4)
                .extracting(WindowLoad::window)
                .extracting(SlotWindow::capacity)
                .containsOnly(7);
    }

    @Test
    void opensTheNextDayWhenADayHasPassed() {
        clock.moveTo(at(TODAY.plusDays(4), "00:01"));

        openDays.handle();

        assertThat(calendar.days(WITTEN, TODAY, TODAY.plusYears(1)).getLast().date())
                .isEqualTo(TODAY.plusDays(4 + 74));
    }

    @Test
    void isTheSameHoweverManyInstancesOpenIt() {
        jdbc.execute("truncate bay_minutes, reservation, slot_window, workshop_day");

        AtOnce.times(8, _ -> {
            openDays.handle();
            return true;
        });

        assertThat(calendar.windowLoads(WITTEN, MONDAY, MONDAY))
                .extracting(WindowLoad::window)
                .hasSize(8)
                .contains(pickup(MONDAY, "08:00"));
    }

    @Test
    void countsNothingInAnEmptyCalendar() {
        assertThat(calendar.windowLoads(WITTEN, MONDAY, MONDAY))
                .extracting(WindowLoad::taken)
                .containsOnly(0);
        assertThat(calendar.dayLoads(WITTEN, MONDAY, MONDAY)).containsExactly(new DayLoad(day(MONDAY), 0, 0));
    }

    @Test
    void letsADayHaveACapOfItsOwn() {
        jdbc.update("update workshop_day set daily_cap = 0 where date = ?", MONDAY);

        assertThat(calendar.days(WITTEN, MONDAY, MONDAY.plusDays(1)))
                .extracting(WorkshopDay::dailyCap)
                .containsExactly(0, 16);
    }
}
