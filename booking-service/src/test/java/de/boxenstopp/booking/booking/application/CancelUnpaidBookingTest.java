package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.domain.BookingFixture.TOKEN;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.kit.problem.NotFound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CancelUnpaidBookingTest {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final QuoteClaims claims =
            new QuoteClaims(new InMemoryQuotes(), new InMemoryVouchers(), PlaceBookingFixture.SETTINGS, clock);
    private final CancelUnpaidBooking cancel = new CancelUnpaidBooking(
            new BookingAccess(bookings, clock), bookings, claims, new BookingMetrics(meters), clock);

    @Test
    void cancelsForWhoeverHoldsTheToken() {
        var booking = aStoredBooking();

        cancel.handle(key(booking, TOKEN));

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void answersTheSameWhenRepeated() {
        var booking = aStoredBooking();
        var first = cancel.handle(key(booking, TOKEN));

        var again = cancel.handle(key(booking, TOKEN));

        assertThat(again).isEqualTo(first);
        assertThat(bookings.events).singleElement().isInstanceOf(BookingEvent.Cancelled.class);
        assertThat(meters.counter("bookings.cancelled").count()).isEqualTo(1);
    }

    @Test
    void knowsNoBookingWithoutItsToken() {
        var booking = aStoredBooking();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cancel.handle(key(booking, null)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cancel.handle(key(booking, BookingToken.issue())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cancel.handle(BookingAccess.Key.ofGuest(new BookingId(UUID.randomUUID()), TOKEN)));
        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING_PAYMENT);
    }

    private Booking aStoredBooking() {
        var booking = aBooking();
        bookings.store(booking);
        return booking;
    }

    private static BookingAccess.Key key(Booking booking, @Nullable BookingToken token) {
        return BookingAccess.Key.ofGuest(booking.id(), token);
    }
}
