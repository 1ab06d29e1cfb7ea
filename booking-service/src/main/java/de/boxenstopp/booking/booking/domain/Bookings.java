package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.booking.quote.domain.QuoteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All bookings. Storing one also keeps its history and hands its events to the outbox. */
public interface Bookings {

    Optional<Booking> find(BookingId id);

    /** Keeps others from changing the booking until the transaction ends. */
    Optional<Booking> findForChange(BookingId id);

    /** Whether a booking that is not cancelled has the quote. */
    boolean haveUsed(QuoteId quote);

    /** Unpaid bookings whose hold ended before a moment. */
    List<BookingId> pendingWithHoldEndedBefore(Instant moment);

    /**
     * @throws AlreadyPlaced when there is a booking with this id
     * @throws NumberTaken when another booking has the number
     * @throws de.boxenstopp.booking.quote.domain.QuoteUsed when another living booking has the quote
     */
    void store(Booking booking);
}
