package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.booking.customer.domain.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All bookings. Storing one also keeps its history and hands its events to the outbox. */
public interface Bookings {

    Optional<Booking> find(BookingId id);

    /** Keeps others from changing the booking until the transaction ends. */
    Optional<Booking> findForChange(BookingId id);

    /** Bookings of some customers, those under way first, the newest first. */
    List<Booking> of(Set<CustomerId> customers, int page, int size);

    long count(Set<CustomerId> customers);

    /** From now on the customers open their bookings by being signed in, and nobody does by a token. */
    void endTokensOf(Set<CustomerId> customers);

    /** Unpaid bookings whose hold ended before a moment. */
    List<BookingId> pendingWithHoldEndedBefore(Instant moment);

    /**
     * @throws AlreadyPlaced when there is a booking with this id
     * @throws de.boxenstopp.booking.voucher.domain.VoucherRefused when others used up its voucher meanwhile
     * @throws NumberTaken when another booking has the number
     * @throws de.boxenstopp.booking.quote.domain.QuoteUsed when another living booking has the quote
     */
    void store(Booking booking);
}
