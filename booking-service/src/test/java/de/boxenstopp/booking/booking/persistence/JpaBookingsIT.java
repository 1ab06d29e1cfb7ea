package de.boxenstopp.booking.booking.persistence;

import static de.boxenstopp.booking.booking.domain.BookingFixture.aHoldUntil;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.aQuoteFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.boxenstopp.booking.PeersConfiguration;
import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.AlreadyPlaced;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingNumber;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.booking.domain.NumberTaken;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Customers;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import de.boxenstopp.kit.test.IntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** What the database sees to, whatever the code believes. */
@IntegrationTest
@Import(PeersConfiguration.class)
class JpaBookingsIT {

    @Autowired
    Bookings bookings;

    @Autowired
    Customers customers;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void bringsBackWhatWasStored() {
        var stored = store(new BookingId(UUID.randomUUID()), aNumber(), aQuoteFrom(Instant.now()));

        assertThat(bookings.find(stored.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("version", "events", "history")
                .isEqualTo(stored);
    }

    @Test
    void hasOneLivingBookingPerQuote() {
        var quote = aQuoteFrom(Instant.now());
        var first = store(new BookingId(UUID.randomUUID()), aNumber(), quote);

        assertThatExceptionOfType(QuoteUsed.class)
                .isThrownBy(() -> store(new BookingId(UUID.randomUUID()), aNumber(), quote));

        cancel(first);
        assertThatNoException().isThrownBy(() -> store(new BookingId(UUID.randomUUID()), aNumber(), quote));
    }

    @Test
    void countsAnExpiredBookingAsLivingForItMayComeBack() {
        var quote = aQuoteFrom(Instant.now());
        var first = store(new BookingId(UUID.randomUUID()), aNumber(), quote);
        transactions.executeWithoutResult(_ -> {
            var booking = bookings.findForChange(first.id()).orElseThrow();
            booking.expire(booking.holdExpiresAt(), now());
            bookings.store(booking);
        });

        assertThatExceptionOfType(QuoteUsed.class)
                .isThrownBy(() -> store(new BookingId(UUID.randomUUID()), aNumber(), quote));
    }

    @Test
    void givesANumberOnce() {
        var number = aNumber();
        store(new BookingId(UUID.randomUUID()), number, aQuoteFrom(Instant.now()));

        assertThatExceptionOfType(NumberTaken.class)
                .isThrownBy(() -> store(new BookingId(UUID.randomUUID()), number, aQuoteFrom(Instant.now())));
    }

    @Test
    void placesABookingOnce() {
        var id = new BookingId(UUID.randomUUID());
        store(id, aNumber(), aQuoteFrom(Instant.now()));

        assertThatExceptionOfType(AlreadyPlaced.class)
                .isThrownBy(() -> store(id, aNumber(), aQuoteFrom(Instant.now())));
    }

    @Test
    void findsUnpaidBookingsWhoseHoldIsOver() {
        var pending = store(new BookingId(UUID.randomUUID()), aNumber(), aQuoteFrom(Instant.now()));
        var cancelled = store(new BookingId(UUID.randomUUID()), aNumber(), aQuoteFrom(Instant.now()));
        cancel(cancelled);

        assertThat(bookings.pendingWithHoldEndedBefore(pending.holdExpiresAt().plusMillis(1)))
                .contains(pending.id())
                .doesNotContain(cancelled.id());
        assertThat(bookings.pendingWithHoldEndedBefore(pending.holdExpiresAt())).doesNotContain(pending.id());
    }

    private Booking store(BookingId id, BookingNumber number, Quote quote) {
        var customer = Customer.register(
                new Person("Max", "Mustermann", "max@example.de", "+4915123456789"), Language.DE, List.of(), now());
        var hold = aHoldUntil(now().plusSeconds(1800));
        var booking = Booking.place(
                new Booking.Placement(id, number, customer.id(), UUID.randomUUID(), quote, hold, false),
                BookingToken.issue(),
                now());
        transactions.executeWithoutResult(_ -> {
            customers.store(customer);
            bookings.store(booking);
        });
        return booking;
    }

    private void cancel(Booking stored) {
        transactions.executeWithoutResult(_ -> {
            var booking = bookings.findForChange(stored.id()).orElseThrow();
            booking.cancelUnpaid(Actor.CUSTOMER, now());
            bookings.store(booking);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static BookingNumber aNumber() {
        return BookingNumber.next(Year.of(2026));
    }
}
