package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.kit.problem.NotFound;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens a booking to whoever holds its token. For everybody else it does not exist. */
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

    Booking openForChange(Key key) {
        return opened(bookings.findForChange(key.id()), key);
    }

    private Booking opened(Optional<Booking> found, Key key) {
        return found.filter(booking -> key.token() != null && booking.opensWith(key.token(), clock.instant()))
                .orElseThrow(NotFound::new);
    }

    public record Key(BookingId id, @Nullable BookingToken token) {}
}
