package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.kit.problem.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a booking to whoever holds its token, and to the customer whose it is. For everybody else it does not exist. */
@Service
public class BookingAccess {

    private final Bookings bookings;
    private final Clock clock;

    public BookingAccess(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    public Booking open(Key key) {
        return opened(bookings.find(key.id()), key);
    }

    public Booking openForChange(Key key) {
        return opened(bookings.findForChange(key.id()), key);
    }

    /** To the customer who is signed in, and to no token. */
    public Booking openToCustomerForChange(Key key) {
        return opened(bookings.findForChange(key.id()), new Key(key.id(), null, key.customers()));
    }

    private Booking opened(Optional<Booking> found, Key key) {
        return found.filter(booking -> key.opens(booking, clock.instant())).orElseThrow(NotFound::new);
    }

    /**
     * What somebody shows to be let in.
     *
     * @param customers whose records are those of the account that is signed in; empty for guests
     */
    public record Key(BookingId id, @Nullable BookingToken token, Set<CustomerId> customers) {

        public Key {
            customers = Set.copyOf(customers);
        }

        public static Key ofGuest(BookingId id, @Nullable BookingToken token) {
            return new Key(id, token, Set.of());
        }

        private boolean opens(Booking booking, Instant now) {
            return customers.contains(booking.customerId()) || (token != null && booking.opensWith(token, now));
        }
    }
}
