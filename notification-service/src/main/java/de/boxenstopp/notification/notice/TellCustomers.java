package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.booking.BookingRef;
import de.boxenstopp.notification.booking.BookingState;
import de.boxenstopp.notification.booking.Bookings;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.customer.Customers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of what: each fact is noted, and may give somebody something to hear, or take it back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TellCustomers {

    private final Bookings bookings;
    private final Customers customers;
    private final Notices notices;

    TellCustomers(Bookings bookings, Customers customers, Notices notices) {
        this.bookings = bookings;
        this.customers = customers;
        this.notices = notices;
    }

    public void created(BookingRef booking, Visit visit) {
        if (bookings.advance(booking, BookingState.OPEN) == BookingState.OPEN) {
            bookings.plan(booking.id(), visit, null);
        }
    }

    public void confirmed(BookingRef booking, Visit visit, UUID paymentId) {
        var state = bookings.advance(booking, BookingState.CONFIRMED);
        bookings.plan(booking.id(), visit, paymentId);
        notices.drop(booking.id(), Kind.PAYMENT_FAILED);
        if (state == BookingState.CONFIRMED) {
            notices.add(booking.id(), null, new News.Confirmed());
        }
    }

    public void expired(BookingRef booking) {
        bookings.advance(booking, BookingState.EXPIRED);
        notices.drop(booking.id(), Kind.PAYMENT_FAILED);
    }

    public void cancelled(BookingRef booking) {
        bookings.advance(booking, BookingState.CANCELLED);
        notices.drop(booking.id(), Kind.PAYMENT_FAILED);
        notices.drop(booking.id(), Kind.BOOKING_CONFIRMED);
    }

    public void turnedAway(BookingRef booking, UUID paymentId, News.TurnedAway news) {
        bookings.advance(booking, BookingState.OPEN);
        notices.add(booking.id(), paymentId, news);
    }

    /** The customer tries again as long as the booking is open; one mail about it is enough. */
    public void paymentFailed(UUID bookingId, News.PaymentFailed news) {
        if (bookings.lock(bookingId) == BookingState.OPEN) {
            notices.add(bookingId, null, news);
        }
    }

    public void invoiced(UUID paymentId, Invoice invoice) {
        bookings.bill(paymentId, invoice);
    }

    public void forget(UUID customerId) {
        customers.forget(customerId);
        notices.dropAllFor(customerId);
    }
}
