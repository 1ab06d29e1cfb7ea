package de.boxenstopp.slot.calendar.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.FRIDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({"0, 4, FREE", "2, 2, FREE", "3, 1, LAST", "4, 0, FULL", "5, 0, FULL"})
    void showsWhatIsLeftOfAWindow(int taken, int free, Level level) {
        var offer = offer(new WindowLoad(pickup(MONDAY, "08:00"), taken), free(day(MONDAY)));

        assertThat(offer.free()).isEqualTo(free);
        assertThat(offer.level()).isEqualTo(level);
    }

    @Test
    void showsNoMorePickupsThanTheDayHasBookingsLeft() {
        var offer = offer(new WindowLoad(pickup(MONDAY, "08:00"), 0), new DayLoad(day(MONDAY), 15, 0));

        assertThat(offer.free()).isEqualTo(1);
        assertThat(offer.level()).isEqualTo(Level.LAST);
    }

    @Test
    void isFullWhenTheDayTakesNoMoreBookings() {
        assertThat(offer(new WindowLoad(pickup(MONDAY, "08:00"), 0), new DayLoad(day(MONDAY), 16, 0))
                        .level())
                .isEqualTo(Level.FULL);
    }

    @Test
    void letsCarsComeBackOnADayThatTakesNoMoreBookings() {
        assertThat(offer(new WindowLoad(comeback(MONDAY, "08:00"), 0), new DayLoad(day(MONDAY), 16, 2400))
                        .level())
                .isEqualTo(Level.FREE);
    }

    @Test
    void isFullWhenTheBaysAreTakenForThatLong() {
        var almostFull = new DayLoad(day(MONDAY), 0, 2400 - 120);
        var window = new WindowLoad(pickup(MONDAY, "08:00"), 0);

        assertThat(availability(120, almostFull).offers(List.of(window)))
                .extracting(Offer::level)
                .as("room for one such work")
                .containsExactly(Level.LAST);
        assertThat(availability(121, almostFull).offers(List.of(window)))
                .extracting(Offer::level)
                .containsExactly(Level.FULL);
    }

    @Test
    void isFullWhenTheBaysAreTakenOnTheDayThatWorkMovesTo() {
        var offer = offer(
                new WindowLoad(pickup(MONDAY, "16:00"), 0), free(day(MONDAY)), new DayLoad(day(TUESDAY), 0, 2400));

        assertThat(offer.level()).isEqualTo(Level.FULL);
    }

    @Test
    void isClosedWithinTheLeadTime() {
        assertThat(offer(new WindowLoad(pickup(FRIDAY.minusDays(7), "16:00"), 0), free(day(FRIDAY.minusDays(7))))
                        .level())
                .isEqualTo(Level.CLOSED);
    }

    @Test
    void isClosedBeyondTheHorizon() {
        var date = MONDAY.plusDays(63);

        assertThat(offer(new WindowLoad(pickup(date, "08:00"), 0), free(day(date)))
                        .level())
                .isEqualTo(Level.CLOSED);
    }

    @Test
    void isClosedOnClosedDaysWithoutAnyPlaceFree() {
        var offer = offer(new WindowLoad(comeback(MONDAY, "08:00"), 0), free(closedDay(MONDAY)));

        assertThat(offer.level()).isEqualTo(Level.CLOSED);
        assertThat(offer.free()).isZero();
    }

    @Test
    void saysWhyNobodyCanHaveIt() {
        var monday = pickup(MONDAY, "08:00");
        var before = FRIDAY.minusDays(7);
        var beyond = MONDAY.plusDays(63);
        var easter = LocalDate.of(2026, 4, 6);

        assertThat(reason(taken(monday, 4), free(day(MONDAY)))).isEqualTo(Reason.WINDOW_FULL);
        assertThat(reason(taken(monday, 0), new DayLoad(day(MONDAY), 16, 0))).isEqualTo(Reason.DAY_FULL);
        assertThat(reason(taken(monday, 0), new DayLoad(day(MONDAY), 0, 2400))).isEqualTo(Reason.BAYS_FULL);
        assertThat(reason(taken(monday, 0), free(takesNone(MONDAY)))).isEqualTo(Reason.NO_NEW_BOOKINGS);
        assertThat(reason(taken(monday, 0), free(closedDay(MONDAY)))).isEqualTo(Reason.CLOSED_DAY);
        assertThat(reason(taken(pickup(easter, "08:00"), 0), free(day(easter)))).isEqualTo(Reason.HOLIDAY);
        assertThat(reason(taken(pickup(before, "16:00"), 0), free(day(before)))).isEqualTo(Reason.LEAD_TIME);
        assertThat(reason(taken(pickup(before.minusDays(1), "10:00"), 0), free(day(before.minusDays(1)))))
                .isEqualTo(Reason.PAST);
        assertThat(reason(taken(pickup(beyond, "08:00"), 0), free(day(beyond)))).isEqualTo(Reason.BEYOND_HORIZON);
    }

    @Test
    void needsNoReasonForWhatIsFree() {
        assertThat(reason(taken(pickup(MONDAY, "08:00"), 3), free(day(MONDAY)))).isNull();
    }

    private static @Nullable Reason reason(WindowLoad window, DayLoad day) {
        return offer(window, day).reason();
    }

    private static WindowLoad taken(SlotWindow window, int places) {
        return new WindowLoad(window, places);
    }

    private static WorkshopDay takesNone(LocalDate date) {
        var usual = day(date);
        return new WorkshopDay(date, usual.opens(), usual.closes(), usual.bays(), 0, usual.closedReason());
    }

    private static Offer offer(WindowLoad window, DayLoad... days) {
        return availability(60, days).offers(List.of(window)).findFirst().orElseThrow();
    }

    private static Availability availability(int durationMinutes, DayLoad... days) {
        return new Availability(List.of(days), rules(), durationMinutes, NOW);
    }

    private static DayLoad free(WorkshopDay day) {
        return new DayLoad(day, 0, 0);
    }
}
