package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.FRIDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NEXT_MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.closedDay;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.openingHours;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The next three that fit: whoever takes one of them at once gets it. */
class AlternativesTest {

    private final Acts acts = new Acts();

    @Test
    void leaveOutWindowsAndDaysThatAreFullOrClosed() {
        acts.fill(aVisit());
        fill(pickup(MONDAY, "14:00"));
        changeDay(TUESDAY, 4, 0);
        acts.calendar.replace(closedDay(WEDNESDAY));

        assertThat(instead(aVisit()))
                .containsExactly(
                        pickup(MONDAY, "10:00"), pickup(MONDAY, "16:00"), pickup(WEDNESDAY.plusDays(1), "08:00"));
    }

    @Test
    void leaveOutDaysWithoutTimeForTheWork() {
        acts.fill(aVisit());
        changeDay(MONDAY, 0, 16);
        changeDay(TUESDAY, 0, 16);
        changeDay(WEDNESDAY, 0, 16);

        assertThat(instead(new Visit(pickup(MONDAY, "08:00"), comeback(NEXT_MONDAY, "08:00"), 30)))
                .as("cars fetched at the end of Wednesday are worked on on Thursday")
                .startsWith(pickup(WEDNESDAY, "16:00"));
    }

    @Test
    void leaveOutWhatIsWithinTheLeadTime() {
        var booking = expired(aVisit());
        acts.clock.moveTo(at(MONDAY.minusDays(1), "20:01"));

        assertThat(afterMoneyFor(booking))
                .as("48 hours from Sunday, 20:01")
                .containsExactly(pickup(WEDNESDAY, "08:00"), pickup(WEDNESDAY, "10:00"), pickup(WEDNESDAY, "14:00"));
    }

    @Test
    void areFewerAtTheEndOfTheHorizon() {
        var lastDay = MONDAY.plusDays(56); // 60 days after NOW
        var last = new Visit(pickup(lastDay, "14:00"), comeback(lastDay.plusDays(1), "08:00"), 60);
        acts.fill(last);

        assertThat(instead(last)).containsExactly(pickup(lastDay, "16:00"));
    }

    @Test
    void leaveOutPickupsFromWhichNoCarCouldComeBack() {
        acts.fill(aVisit());
        MONDAY.plusDays(1)
                .datesUntil(MONDAY.plusDays(100))
                .filter(date -> openingHours().day(date).isPresent())
                .forEach(date -> acts.calendar.replace(closedDay(date)));

        assertThat(instead(new Visit(pickup(MONDAY, "08:00"), comeback(MONDAY, "16:00"), 30)))
                .as("the last return is at four; a car fetched at two would be ready at five")
                .containsExactly(pickup(MONDAY, "10:00"));
    }

    @Test
    void proposeAnotherReturnOnlyWhenThePickupCanBeHad() {
        acts.fill(new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "16:00"), 60));
        changeDay(MONDAY, 4, 4);

        var gone = refusal(new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "16:00"), 60));

        assertThat(gone.code()).isEqualTo("day-full");
        assertThat(gone.alternatives()).first().isEqualTo(pickup(TUESDAY, "08:00"));
    }

    @Test
    void countWhatTheBookingHasAsFreeForIt() {
        var booking = firm(new Visit(pickup(MONDAY, "10:00"), comeback(WEDNESDAY, "08:00"), 60));
        changeDay(MONDAY, 0, 1);
        fill(pickup(MONDAY, "08:00"));

        assertThat(insteadOfSwap(booking, pickup(MONDAY, "08:00"), comeback(WEDNESDAY, "08:00")))
                .as("for others Monday is full; what the booking has, it need not be offered")
                .containsExactly(pickup(MONDAY, "14:00"), pickup(MONDAY, "16:00"), pickup(TUESDAY, "08:00"));
    }

    @Test
    void proposeReturnsWithinTheLeadTimeToWhoeverIsUnderWay() {
        var booking = firm(aVisit());
        acts.clock.moveTo(at(MONDAY, "12:00"));
        fill(comeback(TUESDAY, "10:00"));

        assertThat(insteadOfSwap(booking, pickup(MONDAY, "08:00"), comeback(TUESDAY, "10:00")))
                .containsExactly(comeback(TUESDAY, "14:00"), comeback(TUESDAY, "16:00"), comeback(WEDNESDAY, "08:00"));
    }

    @Test
    void areTheSameWhateverElseIsLookedAt() {
        FRIDAY.plusDays(1)
                .datesUntil(FRIDAY.plusDays(23))
                .filter(date -> openingHours().day(date).isPresent())
                .forEach(date -> acts.calendar.replace(closedDay(date)));

        assertThat(level(FRIDAY, "16:00", FRIDAY))
                .as("work of Friday evening is done after three weeks of holidays")
                .isEqualTo(level(FRIDAY, "16:00", FRIDAY.plusDays(30)))
                .isEqualTo("FREE 4");
    }

    private String level(LocalDate date, String time, LocalDate to) {
        return acts.freeWindows
                .offers(WITTEN, date, to, 60)
                .filter(offer -> offer.window().equals(pickup(date, time)))
                .map(offer -> offer.level() + " " + offer.free())
                .findFirst()
                .orElseThrow();
    }

    private List<SlotWindow> instead(Visit visit) {
        return refusal(visit).alternatives();
    }

    private PlacesGone refusal(Visit visit) {
        return catchThrowableOfType(PlacesGone.class, () -> acts.hold(aBooking(), visit));
    }

    private List<SlotWindow> insteadOfSwap(BookingId booking, SlotWindow pickup, SlotWindow comeback) {
        return catchThrowableOfType(PlacesGone.class, () -> acts.swap.handle(booking, pickup.id(), comeback.id()))
                .alternatives();
    }

    private BookingId firm(Visit visit) {
        var booking = aBooking();
        acts.hold(booking, visit);
        acts.answerPayment.handle(booking, aPayment());
        return booking;
    }

    private BookingId expired(Visit visit) {
        var booking = aBooking();
        acts.hold(booking, visit);
        acts.expire.handle(booking);
        return booking;
    }

    private List<SlotWindow> afterMoneyFor(BookingId booking) {
        acts.answerPayment.handle(booking, aPayment());
        return ((SlotEvent.Lost) acts.reservations.told.getLast()).alternatives();
    }

    private void fill(SlotWindow window) {
        acts.calendar.replace(window.withCapacity(0));
    }

    private void changeDay(LocalDate date, int bays, int dailyCap) {
        var usual = day(date);
        acts.calendar.replace(new WorkshopDay(date, usual.opens(), usual.closes(), bays, dailyCap, null));
    }
}
