package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Bookings;
import org.springframework.stereotype.Service;

/** Whoever can be signed in needs no booking token, and a token that lies about somewhere is one too many. */
@Service
public class EndBookingTokens {

    private final Bookings bookings;

    public EndBookingTokens(Bookings bookings) {
        this.bookings = bookings;
    }

    public void handle(Account account) {
        if (!account.customers().isEmpty()) {
            bookings.endTokensOf(account.customers());
        }
    }
}
