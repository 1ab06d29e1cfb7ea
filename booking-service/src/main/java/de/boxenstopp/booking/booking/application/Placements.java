package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingNumber;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.booking.domain.Contacts;
import de.boxenstopp.booking.booking.domain.Hold;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Customers;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.Quotes;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a booking with everything that belongs to it, and what is told about it, at once or not at all. */
@Service
class Placements {

    private final Bookings bookings;
    private final Customers customers;
    private final Contacts contacts;
    private final Quotes quotes;
    private final BookingSettings settings;
    private final Clock clock;

    Placements(
            Bookings bookings,
            Customers customers,
            Contacts contacts,
            Quotes quotes,
            BookingSettings settings,
            Clock clock) {
        this.bookings = bookings;
        this.customers = customers;
        this.contacts = contacts;
        this.quotes = quotes;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public PlaceBooking.Placed store(PlaceBooking.Command command, Held held) {
        var now = clock.instant();
        var customer = customer(command, now);
        var token = BookingToken.issue();
        var booking = Booking.place(
                new Booking.Placement(
                        command.id(),
                        BookingNumber.next(Year.from(now.atZone(Window.ZONE))),
                        customer.id(),
                        held.workshopId(),
                        held.quote(),
                        held.hold(),
                        command.savePaymentMethod()),
                token,
                now);

        customers.store(customer);
        bookings.store(booking);
        contacts.store(command.contact(customer.id()));
        quotes.markUsed(held.quote().id(), booking.id().value());
        return PlaceBooking.Placed.of(booking, token);
    }

    private Customer customer(PlaceBooking.Command command, Instant now) {
        return Optional.ofNullable(command.account())
                .flatMap(account -> customers.newestForChange(account.customers()))
                .map(known -> {
                    known.decide(command.agreed().consents(settings.termsVersion(), now));
                    return known;
                })
                .orElseGet(() -> command.newCustomer(settings.termsVersion(), now));
    }

    /** The booking a call left behind whose answer never arrived. Its token cannot be told again. */
    @Transactional
    public Optional<PlaceBooking.Placed> findAgain(BookingId id) {
        return bookings.findForChange(id).map(booking -> {
            var token = BookingToken.issue();
            booking.addToken(token);
            bookings.store(booking);
            return PlaceBooking.Placed.of(booking, token);
        });
    }

    /** What is there before the booking is. */
    record Held(Quote quote, UUID workshopId, Hold hold) {}
}
