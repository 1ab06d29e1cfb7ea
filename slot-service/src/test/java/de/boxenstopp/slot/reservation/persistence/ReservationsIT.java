package de.boxenstopp.slot.reservation.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ReservationsIT extends StoredReservations {

    @Test
    void takesPlacesAndMinutesUntilItIsReleased() {
        var booking = aBooking();
        var visit = new Visit(pickup(SATURDAY, "10:00"), comeback(SATURDAY.plusDays(3), "08:00"), 120);
        hold(booking, visit);

        assertThat(taken(visit.pickupWindow())).isOne();
        assertThat(taken(visit.returnWindow())).isOne();
        assertThat(load(SATURDAY))
                .extracting(DayLoad::bookings, DayLoad::minutesTaken)
                .containsExactly(1, 90);
        assertThat(load(SATURDAY.plusDays(2)).minutesTaken()).isEqualTo(30);

        releasePlaces.handle(booking);

        assertThat(taken(visit.pickupWindow())).isZero();
        assertThat(taken(visit.returnWindow())).isZero();
        assertThat(load(SATURDAY))
                .extracting(DayLoad::bookings, DayLoad::minutesTaken)
                .containsExactly(0, 0);
        assertThat(load(SATURDAY.plusDays(2)).minutesTaken()).isZero();
    }

    @Test
    void isReadBackAsItWasStored() {
        var booking = aBooking();
        var payment = aPayment();
        var kept = hold(booking, aVisit());

        assertThat(reservations.find(booking).orElseThrow().heldUntil()).isEqualTo(kept.until());

        answerPayment.handle(booking, payment);

        var firm = reservations.find(booking).orElseThrow();
        assertThat(firm.status()).isEqualTo(ReservationStatus.FIRM);
        assertThat(firm.places()).isEqualTo(aVisit().places());
        assertThat(firm.payment()).contains(payment);
        assertThat(firm.heldUntil()).isNull();
    }

    @Test
    void movesItsMinutesWhenItMoves() {
        var booking = aBooking();
        hold(booking, aVisit());

        swap(booking, new Visit(pickup(TUESDAY, "16:00"), comeback(WEDNESDAY, "14:00"), 120));

        assertThat(load(MONDAY).minutesTaken()).isZero();
        assertThat(load(TUESDAY).minutesTaken()).isZero();
        assertThat(load(WEDNESDAY).minutesTaken()).isEqualTo(120);
        assertThat(taken(aVisit().pickupWindow())).isZero();
    }

    @Test
    void remembersACancellationThatCameFirst() {
        var booking = aBooking();

        releasePlaces.handle(booking);
        releasePlaces.handle(booking);

        assertThat(reservations.find(booking).map(Reservation::status)).contains(ReservationStatus.RELEASED);
    }

    @Test
    void isHeldAgainThoughItTakesTheLastPlaceItself() {
        var bookings = IntStream.range(0, 4).mapToObj(_ -> aBooking()).toList();
        bookings.forEach(booking -> hold(booking, aVisit()));
        jdbc.update("update workshop_day set daily_cap = 4, bays = 1 where date = ?", MONDAY);
        clock.advance(Duration.ofMinutes(30));

        var again = hold(bookings.getFirst(), aVisit());

        assertThat(again.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(taken(aVisit().pickupWindow())).isEqualTo(4);
        assertThat(load(MONDAY).minutesTaken()).isEqualTo(480);
    }

    @Test
    void cannotBeWrittenAgainstTheRulesOfTheDatabase() {
        var booking = aBooking();
        hold(booking, aVisit());

        for (var nonsense : List.of(
                "status = 'GONE'",
                "held_until = null",
                "status = 'FIRM', held_until = null",
                "return_date = pickup_date - 1",
                "pickup_date = pickup_date + 1",
                "return_slot_id = null",
                "duration_minutes = 0")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(nonsense)
                    .isThrownBy(() -> jdbc.update(
                            "update reservation set " + nonsense + " where booking_id = ?", booking.value()));
        }
    }
}
