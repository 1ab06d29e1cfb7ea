package de.boxenstopp.slot.calendar.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.FRIDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NEXT_MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.local;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BayPlanTest {

    @Test
    void putsAllWorkOnTheDayOfThePickupIfItFits() {
        var plan = plan(pickup(MONDAY, "08:00"), 120, day(MONDAY), day(TUESDAY));

        assertThat(plan.minutes()).isEqualTo(Map.of(MONDAY, 120));
        assertThat(plan.ready()).isEqualTo(local(MONDAY, "12:30"));
    }

    @Test
    void fillsTheDayToItsEnd() {
        var plan = plan(pickup(MONDAY, "14:00"), 90, day(MONDAY), day(TUESDAY));

        assertThat(plan.minutes()).isEqualTo(Map.of(MONDAY, 90));
        assertThat(plan.ready()).isEqualTo(local(MONDAY, "18:00"));
    }

    @Test
    void movesWhatDoesNotFitToTheNextDay() {
        var plan = plan(pickup(MONDAY, "14:00"), 120, day(MONDAY), day(TUESDAY));

        assertThat(plan.minutes()).isEqualTo(Map.of(MONDAY, 90, TUESDAY, 30));
        assertThat(plan.ready()).isEqualTo(local(TUESDAY, "08:30"));
    }

    @Test
    void movesEverythingWhenTheCarArrivesAfterClosing() {
        var plan = plan(pickup(MONDAY, "16:00"), 120, day(MONDAY), day(TUESDAY));

        assertThat(plan.minutes()).isEqualTo(Map.of(TUESDAY, 120));
        assertThat(plan.ready()).isEqualTo(local(TUESDAY, "10:00"));
    }

    @Test
    void skipsSundayAndClosedDays() {
        var plan =
                plan(pickup(SATURDAY, "10:00"), 120, day(SATURDAY), closedDay(NEXT_MONDAY), day(TUESDAY.plusDays(7)));

        assertThat(plan.minutes()).isEqualTo(Map.of(SATURDAY, 90, TUESDAY.plusDays(7), 30));
    }

    @Test
    void stretchesOverAsManyDaysAsItTakes() {
        var plan = plan(
                pickup(FRIDAY, "16:00"),
                24 * 60,
                day(FRIDAY),
                day(SATURDAY),
                day(NEXT_MONDAY),
                day(NEXT_MONDAY.plusDays(1)));

        assertThat(plan.minutes()).isEqualTo(Map.of(SATURDAY, 360, NEXT_MONDAY, 600, NEXT_MONDAY.plusDays(1), 480));
        assertThat(plan.ready()).isEqualTo(local(NEXT_MONDAY.plusDays(1), "16:00"));
    }

    @Test
    void isNoneWhenTheDaysDoNotSuffice() {
        var arrival = rules().arrival(pickup(MONDAY, "16:00"));

        assertThat(BayPlan.of(arrival, 601, List.of(day(MONDAY), day(TUESDAY)))).isEmpty();
        assertThat(BayPlan.of(arrival, 600, List.of(day(MONDAY), day(TUESDAY)))).isPresent();
    }

    @Test
    void leavesTimeForTheJockeyBeforeTheReturn() {
        var plan = plan(pickup(MONDAY, "08:00"), 195, day(MONDAY));

        assertThat(plan.ready()).isEqualTo(local(MONDAY, "13:45"));
        assertThat(rules().allow(CalendarFixture.comeback(MONDAY, "14:00"), plan))
                .isTrue();

        var longer = plan(pickup(MONDAY, "08:00"), 196, day(MONDAY));

        assertThat(rules().allow(CalendarFixture.comeback(MONDAY, "14:00"), longer))
                .isFalse();
        assertThat(rules().allow(CalendarFixture.comeback(WEDNESDAY, "08:00"), longer))
                .isTrue();
    }

    private static BayPlan plan(SlotWindow pickup, int durationMinutes, WorkshopDay... days) {
        return BayPlan.of(
                        rules().arrival(pickup),
                        durationMinutes,
                        Stream.of(days).toList())
                .orElseThrow();
    }
}
