package de.boxenstopp.slot.reservation.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever is faster gets the places, and nobody gets them twice. */
class ReservationsAtOnceIT extends StoredReservations {

    @Test
    void isSweptOnceItsHoldRanOut() {
        var bookings = IntStream.range(0, 4).mapToObj(_ -> aBooking()).toList();
        bookings.forEach(booking -> hold(booking, aVisit()));
        answerPayment.handle(bookings.getFirst(), aPayment());
        clock.advance(Duration.ofMinutes(30));

        AtOnce.times(4, _ -> {
            sweepHolds.handle();
            return true;
        });

        assertThat(bookings)
                .extracting(booking -> reservations.find(booking).orElseThrow().status())
                .containsExactly(
                        ReservationStatus.FIRM,
                        ReservationStatus.EXPIRED,
                        ReservationStatus.EXPIRED,
                        ReservationStatus.EXPIRED);
        assertThat(taken(aVisit().pickupWindow())).isOne();
        assertThat(load(MONDAY).minutesTaken()).isEqualTo(120);
    }

    @Test
    void givesEveryPlaceOnlyOnce() {
        var granted = AtOnce.times(50, _ -> isGranted(() -> hold(aBooking(), aVisit())));

        assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(4);
        assertThat(taken(aVisit().pickupWindow())).isEqualTo(4);
        assertThat(load(MONDAY))
                .extracting(DayLoad::bookings, DayLoad::minutesTaken)
                .containsExactly(4, 480);
    }

    @Test
    void givesEveryPlaceOnlyOnceWhenDaysAreAskedForInAllOrders() {
        var visits = List.of(
                new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"), 120),
                new Visit(pickup(MONDAY, "16:00"), comeback(WEDNESDAY, "16:00"), 120),
                new Visit(pickup(TUESDAY, "08:00"), comeback(WEDNESDAY, "16:00"), 240),
                new Visit(pickup(TUESDAY, "16:00"), comeback(WEDNESDAY, "16:00"), 60));

        var granted = AtOnce.times(60, i -> isGranted(() -> hold(aBooking(), visits.get(i % visits.size()))));

        assertThat(granted)
                .as("four of the first, and four of the others, who share a return")
                .filteredOn(Boolean::booleanValue)
                .hasSize(8);
        assertThat(taken(comeback(WEDNESDAY, "16:00"))).isEqualTo(4);
    }

    @Test
    void isOneReservationHoweverOftenItIsAskedForAtOnce() {
        var booking = aBooking();

        var answers = AtOnce.times(20, _ -> hold(booking, aVisit()));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(taken(aVisit().pickupWindow())).isOne();
    }

    @Test
    void swapsPlacesInBothDirectionsAtOnce() {
        var here = IntStream.range(0, 3).mapToObj(_ -> aBooking()).toList();
        var there = IntStream.range(0, 3).mapToObj(_ -> aBooking()).toList();
        here.forEach(booking -> hold(booking, aVisit()));
        there.forEach(booking -> hold(booking, anotherVisit()));

        AtOnce.times(
                6, i -> isGranted(() -> i < 3 ? swap(here.get(i), anotherVisit()) : swap(there.get(i - 3), aVisit())));

        assertThat(taken(aVisit().pickupWindow()) + taken(anotherVisit().pickupWindow()))
                .isEqualTo(6);
        assertThat(taken(aVisit().pickupWindow())).isBetween(2, 4);
        assertThat(load(MONDAY))
                .extracting(DayLoad::bookings, DayLoad::minutesTaken)
                .containsExactly(6, 720);
    }

    @Test
    void endsSomehowWhenEverythingHappensAtOnce() {
        var booking = aBooking();
        hold(booking, aVisit());
        clock.advance(Duration.ofMinutes(30));

        AtOnce.times(30, i -> switch (i % 5) {
            case 0 -> isGranted(() -> hold(booking, aVisit()));
            case 1 -> isGranted(() -> swap(booking, anotherVisit()));
            case 2 ->
                isGranted(() -> {
                    sweepHolds.handle();
                    return true;
                });
            case 3 ->
                isGranted(() -> {
                    answerPayment.handle(booking, aPayment());
                    return true;
                });
            default ->
                isGranted(() -> {
                    releasePlaces.handle(booking);
                    return true;
                });
        });

        assertThat(reservations.find(booking).map(Reservation::status)).contains(ReservationStatus.RELEASED);
        assertThat(load(MONDAY))
                .extracting(DayLoad::bookings, DayLoad::minutesTaken)
                .containsExactly(0, 0);
    }
}
