package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwapPlacesTest {

    private final Acts acts = new Acts();
    private final BookingId booking = aBooking();

    @BeforeEach
    void bookPlaces() {
        acts.hold(booking, aVisit());
        acts.answerPayment.handle(booking, aPayment());
    }

    @Test
    void exchangesBothPlaces() {
        var kept = acts.swap(booking, anotherVisit());

        assertThat(kept.visit()).isEqualTo(anotherVisit());
        assertThat(kept.status()).isEqualTo(ReservationStatus.FIRM);
        assertThat(acts.reservations.places(aVisit().pickupWindow())).isZero();
        assertThat(acts.reservations.places(anotherVisit().pickupWindow())).isOne();
    }

    @Test
    void movesTheMinutesWithThePickup() {
        acts.swap(booking, new Visit(pickup(TUESDAY, "08:00"), comeback(WEDNESDAY, "08:00"), 120));

        assertThat(acts.reservations.minutes(MONDAY)).isZero();
        assertThat(acts.reservations.minutes(TUESDAY)).isEqualTo(120);
    }

    @Test
    void keepsTheOldPlacesWhenTheNewOnesAreTaken() {
        acts.fill(anotherVisit());

        assertThatExceptionOfType(PlacesGone.class).isThrownBy(() -> acts.swap(booking, anotherVisit()));
        assertThat(acts.reservations.places(aVisit().pickupWindow())).isOne();
        assertThat(acts.reservations.places(aVisit().returnWindow())).isOne();
    }

    @Test
    void movesOnlyTheReturnThoughThePickupIsNear() {
        acts.clock.moveTo(at(MONDAY, "07:00"));

        var kept = acts.swap(booking, new Visit(pickup(MONDAY, "08:00"), comeback(WEDNESDAY, "08:00"), 120));

        assertThat(kept.visit().returnWindow()).isEqualTo(comeback(WEDNESDAY, "08:00"));
    }

    @Test
    void refusesANewPickupWithinTheLeadTime() {
        acts.clock.moveTo(at(MONDAY, "07:00"));

        refused("lead-time", new Visit(pickup(TUESDAY, "08:00"), comeback(WEDNESDAY, "08:00"), 120));
    }

    @Test
    void refusesAReturnBeforeTheCarIsReady() {
        refused("return-too-early", new Visit(pickup(MONDAY, "08:00"), comeback(MONDAY, "10:00"), 120));
    }

    private void refused(String code, Visit visit) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> acts.swap(booking, visit))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
