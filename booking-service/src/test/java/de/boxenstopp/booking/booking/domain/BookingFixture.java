package de.boxenstopp.booking.booking.domain;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;

import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.quote.domain.QuoteFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.UUID;

/** Bookings in named situations. Tests state only what matters to them. */
public final class BookingFixture {

    public static final Instant HELD_UNTIL = NOW.plus(Duration.ofMinutes(30));
    public static final BookingToken TOKEN = BookingToken.issue();

    private static final UUID WORKSHOP = UUID.randomUUID();

    private BookingFixture() {}

    public static Booking aBooking() {
        return aBookingHeldUntil(HELD_UNTIL);
    }

    public static Booking aBookingHeldUntil(Instant until) {
        var booking = aBookingJustPlaced(until);
        booking.takeEvents();
        booking.takeHistory();
        return booking;
    }

    public static Booking anExpiredBooking() {
        var booking = aBooking();
        booking.expire(HELD_UNTIL, HELD_UNTIL);
        booking.takeEvents();
        booking.takeHistory();
        return booking;
    }

    public static Booking aCancelledBooking() {
        var booking = aBooking();
        booking.cancelUnpaid(Actor.CUSTOMER, NOW);
        booking.takeEvents();
        booking.takeHistory();
        return booking;
    }

    public static Booking aConfirmedBooking() {
        var booking = aBooking();
        booking.confirm(PaymentId.next(), NOW);
        booking.takeEvents();
        booking.takeHistory();
        return booking;
    }

    public static Hold aHoldUntil(Instant until) {
        return new Hold(until, window(LocalDate.of(2026, 3, 9)), window(LocalDate.of(2026, 3, 10)));
    }

    public static Alternative anAlternative() {
        return new Alternative(Alternative.Kind.PICKUP, window(LocalDate.of(2026, 3, 11)));
    }

    static Booking aBookingJustPlaced(Instant until) {
        return Booking.place(
                new Booking.Placement(
                        new BookingId(UUID.randomUUID()),
                        BookingNumber.next(Year.of(2026)),
                        new CustomerId(UUID.randomUUID()),
                        WORKSHOP,
                        QuoteFixture.aQuote(),
                        aHoldUntil(until),
                        false),
                TOKEN,
                NOW);
    }

    private static Window window(LocalDate date) {
        return new Window(UUID.randomUUID(), date, LocalTime.of(8, 0), LocalTime.of(10, 0));
    }
}
