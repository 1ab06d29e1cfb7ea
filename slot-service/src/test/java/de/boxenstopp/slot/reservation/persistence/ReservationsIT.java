package de.boxenstopp.slot.reservation.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.Kept;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationRefused;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@SlotIntegrationTest
class ReservationsIT {

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SwapPlaces swapPlaces;

    @Autowired
    AnswerPayment answerPayment;

    @Autowired
    ReleasePlaces releasePlaces;

    @Autowired
    SweepHolds sweepHolds;

    @Autowired
    Reservations reservations;

    @Autowired
    Calendar calendar;

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

    private Kept hold(BookingId booking, Visit visit) {
        return holdPlaces.handle(new HoldPlaces.Command(
                booking,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }

    private Kept swap(BookingId booking, Visit visit) {
        return swapPlaces.handle(
                booking, visit.pickupWindow().id(), visit.returnWindow().id());
    }

    private int taken(SlotWindow window) {
        return calendar.windowLoads(WITTEN, window.date(), window.date()).stream()
                .filter(load -> load.window().id().equals(window.id()))
                .mapToInt(WindowLoad::taken)
                .sum();
    }

    private DayLoad load(LocalDate date) {
        return calendar.dayLoads(WITTEN, date, date).getFirst();
    }

    private static boolean isGranted(Callable<?> act) throws Exception {
        try {
            act.call();
            return true;
        } catch (PlacesGone | ReservationRefused refused) {
            return false;
        }
    }
}
