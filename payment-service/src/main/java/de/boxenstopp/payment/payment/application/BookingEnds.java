package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.BookingId;

/** Bookings for which nobody is to pay any more, whether we know a payment of theirs or not. */
public interface BookingEnds {

    void note(BookingId booking);

    boolean contains(BookingId booking);
}
