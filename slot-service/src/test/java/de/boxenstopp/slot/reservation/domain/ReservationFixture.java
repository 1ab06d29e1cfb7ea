package de.boxenstopp.slot.reservation.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.local;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;

import de.boxenstopp.slot.calendar.domain.BayPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reservations in named situations: fetched on Monday at eight, back on Tuesday at eight, two hours of work. */
public final class ReservationFixture {

    public static final Instant UNTIL = NOW.plus(Duration.ofMinutes(30));
    public static final BayPlan PLAN = new BayPlan(new TreeMap<>(Map.of(MONDAY, 120)), local(MONDAY, "12:30"));

    private ReservationFixture() {}

    public static HoldRules holdRules() {
        return new HoldRules(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(45));
    }

    public static Visit aVisit() {
        return new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"), 120);
    }

    public static Visit anotherVisit() {
        return new Visit(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00"), 120);
    }

    public static BookingId aBooking() {
        return new BookingId(UUID.randomUUID());
    }

    public static PaymentId aPayment() {
        return new PaymentId(UUID.randomUUID());
    }

    public static Reservation aReservation(ReservationStatus status) {
        var reservation = Reservation.hold(aBooking(), aVisit().places(), PLAN, UNTIL);
        switch (status) {
            case HELD -> {}
            case FIRM -> reservation.firm(aPayment());
            case EXPIRED -> reservation.expire();
            case RELEASED -> reservation.release();
        }
        reservation.takeEvents();
        return reservation;
    }
}
