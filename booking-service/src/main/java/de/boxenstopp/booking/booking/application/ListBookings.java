package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.Bookings;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All bookings of an account, made signed in or as a guest with the same e-mail address. */
@Service
public class ListBookings {

    private final Bookings bookings;

    public ListBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Transactional(readOnly = true)
    public Page handle(Account account, int page, int size) {
        return new Page(bookings.of(account.customers(), page, size), bookings.count(account.customers()));
    }

    public record Page(List<Booking> bookings, long total) {

        public Page {
            bookings = List.copyOf(bookings);
        }
    }
}
