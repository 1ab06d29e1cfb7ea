package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HoldPlacesTest {

    private final Acts acts = new Acts();

    @Test
    void keepsPlacesForHalfAnHour() {
        var kept = acts.hold(aBooking(), aVisit());

        assertThat(kept.until()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(kept.visit()).isEqualTo(aVisit());
    }

    @Test
    void answersTheSameWhenAskedAgain() {
        var booking = aBooking();
        var first = acts.hold(booking, aVisit());
        acts.clock.advance(Duration.ofMinutes(5));

        assertThat(acts.hold(booking, aVisit())).isEqualTo(first);
    }

    @Test
    void offersTheNextThreePickupsWhenTheWantedOneIsTaken() {
        acts.fill(aVisit());

        var gone = gone(() -> acts.hold(aBooking(), aVisit()));

        assertThat(gone.code()).isEqualTo("slot-taken");
        assertThat(gone.alternatives())
                .containsExactly(pickup(MONDAY, "10:00"), pickup(MONDAY, "14:00"), pickup(MONDAY, "16:00"));
    }

    @Test
    void offersTheNextThreeReturnsWhenTheWantedOneIsTaken() {
        acts.fill(aVisit());

        var gone =
                gone(() -> acts.hold(aBooking(), new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "08:00"), 120)));

        assertThat(gone.code()).isEqualTo("slot-taken");
        assertThat(gone.alternatives())
                .containsExactly(comeback(TUESDAY, "10:00"), comeback(TUESDAY, "14:00"), comeback(TUESDAY, "16:00"));
    }

    @Test
    void offersPickupsOfOtherDaysWhenTheDayIsFull() {
        takeNoMoreThan(1, MONDAY);
        acts.hold(aBooking(), aVisit());

        var gone = gone(
                () -> acts.hold(aBooking(), new Visit(pickup(MONDAY, "10:00"), comeback(WEDNESDAY, "08:00"), 120)));

        assertThat(gone.code()).isEqualTo("day-full");
        assertThat(gone.alternatives()).extracting(SlotWindow::date).containsOnly(TUESDAY);
    }

    @Test
    void takesNoNewBookingsAtACapOfZero() {
        takeNoMoreThan(0, MONDAY);

        assertThat(gone(() -> acts.hold(aBooking(), aVisit())).code()).isEqualTo("day-full");
    }

    @Test
    void offersDaysWithTimeInTheBaysWhenTheWorkshopIsFull() {
        var usual = day(MONDAY);
        acts.calendar.replace(new WorkshopDay(MONDAY, usual.opens(), usual.closes(), 0, 16, null));

        var gone = gone(() -> acts.hold(aBooking(), aVisit()));

        assertThat(gone.code()).isEqualTo("workshop-full");
        assertThat(gone.alternatives())
                .as("a car fetched at the end of Monday is worked on on Tuesday")
                .containsExactly(pickup(MONDAY, "16:00"), pickup(TUESDAY, "08:00"), pickup(TUESDAY, "10:00"));
    }

    @Test
    void offersOpenDaysWhenTheWantedOneIsClosed() {
        acts.calendar.replace(closedDay(MONDAY));

        var gone = gone(() -> acts.hold(aBooking(), aVisit()));

        assertThat(gone.code()).isEqualTo("slot-closed");
        assertThat(gone.alternatives()).extracting(SlotWindow::date).containsOnly(TUESDAY);
    }

    @Test
    void takesNothingWhenItCannotHaveEverything() {
        acts.fill(aVisit());
        var before = acts.reservations.told.size();

        gone(() -> acts.hold(aBooking(), new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "08:00"), 120)));

        assertThat(acts.reservations.told).hasSize(before);
        assertThat(acts.reservations.places(pickup(MONDAY, "10:00"))).isZero();
    }

    @Test
    void refusesAReturnBeforeTheCarIsReady() {
        refused("return-too-early", new Visit(pickup(MONDAY, "08:00"), comeback(MONDAY, "10:00"), 60));
        refused("return-too-early", new Visit(pickup(MONDAY, "08:00"), comeback(MONDAY, "14:00"), 196));
        refused("return-too-early", new Visit(pickup(TUESDAY, "08:00"), comeback(MONDAY, "08:00"), 60));
    }

    @Test
    void allowsAReturnOnTheSameDayIfTheCarIsReady() {
        acts.hold(aBooking(), new Visit(pickup(MONDAY, "08:00"), comeback(MONDAY, "14:00"), 195));

        assertThat(acts.reservations.minutes(MONDAY)).isEqualTo(195);
    }

    @Test
    void takesMinutesOfTheDaysOnWhichTheWorkIsDone() {
        acts.hold(aBooking(), new Visit(pickup(SATURDAY, "10:00"), comeback(SATURDAY.plusDays(3), "08:00"), 120));

        assertThat(acts.reservations.minutes(SATURDAY)).isEqualTo(90);
        assertThat(acts.reservations.minutes(SATURDAY.plusDays(2))).isEqualTo(30);
    }

    @Test
    void plansAnewWhenAnAdminChangesTheDayMeanwhile() {
        var usual = day(MONDAY);
        var shorter = new WorkshopDay(MONDAY, usual.opens(), LocalTime.of(11, 0), usual.bays(), usual.dailyCap(), null);
        acts.calendar.beforeLocking(() -> acts.calendar.replace(shorter));

        acts.hold(aBooking(), new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "10:00"), 120));

        assertThat(acts.reservations.minutes(MONDAY)).isEqualTo(30);
        assertThat(acts.reservations.minutes(TUESDAY)).isEqualTo(90);
    }

    @Test
    void refusesAPickupWithinTheLeadTime() {
        refused("lead-time", new Visit(pickup(MONDAY.minusDays(3), "08:00"), comeback(MONDAY, "08:00"), 60));
    }

    @Test
    void refusesWindowsThatAreNone() {
        var unknown = new SlotId(UUID.randomUUID());
        var visit = aVisit();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> acts.hold.handle(new HoldPlaces.Command(
                        aBooking(), visit.workshop(), visit.pickupWindow().id(), unknown, 60)))
                .extracting(RuleViolation::code)
                .isEqualTo("unknown-slot");
    }

    @Test
    void refusesWindowsOfAnotherWorkshop() {
        var visit = aVisit();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> acts.hold.handle(new HoldPlaces.Command(
                        aBooking(),
                        new WorkshopId(UUID.randomUUID()),
                        visit.pickupWindow().id(),
                        visit.returnWindow().id(),
                        60)))
                .extracting(RuleViolation::code)
                .isEqualTo("unknown-slot");
    }

    private void takeNoMoreThan(int bookings, LocalDate date) {
        var usual = day(date);
        acts.calendar.replace(new WorkshopDay(date, usual.opens(), usual.closes(), usual.bays(), bookings, null));
    }

    private void refused(String code, Visit visit) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> acts.hold(aBooking(), visit))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private static PlacesGone gone(ThrowingCallable act) {
        return catchThrowableOfType(PlacesGone.class, act);
    }
}
