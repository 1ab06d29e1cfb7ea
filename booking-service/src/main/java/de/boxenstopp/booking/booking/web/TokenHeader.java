package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a guest proves that a booking is theirs. */
final class TokenHeader {

    static final String NAME = "X-Booking-Token";

    private TokenHeader() {}

    static BookingAccess.Key key(UUID booking, @Nullable String token) {
        return new BookingAccess.Key(new BookingId(booking), token == null ? null : new BookingToken(token));
    }
}
