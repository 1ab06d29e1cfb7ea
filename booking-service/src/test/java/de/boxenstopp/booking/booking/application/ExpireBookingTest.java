package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.SETTINGS;
import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aCancelledBooking;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.application.ExpireBooking.Trigger;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpireBookingTest {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void endsTheBooking() {
        var booking = stored(aBooking());

        expiring().handle(new ExpireBooking.Command(booking.id(), HELD_UNTIL, Trigger.SLOT_FACT));

        assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(bookings.events).singleElement().isInstanceOf(BookingEvent.Expired.class);
        assertThat(meters.counter("bookings.expired", "by", "slot_fact").count())
                .isEqualTo(1);
    }

    @Test
    void countsAFactThatComesTooLate() {
        var booking = stored(aCancelledBooking());

        expiring().handle(new ExpireBooking.Command(booking.id(), HELD_UNTIL, Trigger.SLOT_FACT));

        assertThat(bookings.events).isEmpty();
        assertThat(ignored("late")).isEqualTo(1);
    }

    @Test
    void countsAFactAboutABookingThatNeverCameToBe() {
        expiring().handle(new ExpireBooking.Command(new BookingId(UUID.randomUUID()), HELD_UNTIL, Trigger.SLOT_FACT));

        assertThat(ignored("unknown-booking")).isEqualTo(1);
    }

    @Test
    void endsBookingsThatNobodyHeardOfAnyMore() {
        var booking = stored(aBooking());
        var longAfter = HELD_UNTIL.plus(SETTINGS.expiryGrace()).plusSeconds(1);

        janitorAt(longAfter).handle();

        assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(meters.counter("bookings.expired", "by", "janitor").count()).isEqualTo(1);
    }

    @Test
    void givesSlotServiceTimeToSayIt() {
        var booking = stored(aBooking());

        janitorAt(HELD_UNTIL.plus(SETTINGS.expiryGrace())).handle();

        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING_PAYMENT);
    }

    private Booking stored(Booking booking) {
        bookings.store(booking);
        return booking;
    }

    private ExpireBooking expiring() {
        return new ExpireBooking(bookings, new BookingMetrics(meters), Clock.fixed(HELD_UNTIL, ZoneOffset.UTC));
    }

    private ExpireOverdueBookings janitorAt(Instant now) {
        return new ExpireOverdueBookings(bookings, expiring(), SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private double ignored(String why) {
        return meters.counter("bookings.slot.facts.ignored", "why", why).count();
    }
}
