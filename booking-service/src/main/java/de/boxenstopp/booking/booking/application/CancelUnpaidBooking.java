package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.Bookings;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slot-service hears of it and frees the places. */
@Service
public class CancelUnpaidBooking {

    private final BookingAccess access;
    private final Bookings bookings;
    private final QuoteClaims quoteClaims;
    private final BookingMetrics metrics;
    private final Clock clock;

    CancelUnpaidBooking(
            BookingAccess access, Bookings bookings, QuoteClaims quoteClaims, BookingMetrics metrics, Clock clock) {
        this.access = access;
        this.bookings = bookings;
        this.quoteClaims = quoteClaims;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    public Booking handle(BookingAccess.Key key) {
        var booking = access.openForChange(key);
        if (booking.status() != BookingStatus.CANCELLED) {
            booking.cancelUnpaid(Actor.CUSTOMER, clock.instant());
            bookings.store(booking);
            quoteClaims.giveBack(booking.quoteId(), booking.id());
            metrics.cancelled();
        }
        return booking;
    }
}
