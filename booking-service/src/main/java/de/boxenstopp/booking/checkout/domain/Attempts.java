package de.boxenstopp.booking.checkout.domain;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.payment.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** All attempts. Whoever starts one has locked the booking. */
public interface Attempts {

    /** The one under way; a booking has at most one. */
    Optional<Attempt> findOpen(BookingId booking);

    /** How many count, the open one included. */
    int counted(BookingId booking);

    void start(Attempt attempt, Instant at);

    /** @return false when the attempt is not there any more */
    boolean holdMoved(PaymentId attempt);

    /** Takes back what payment-service cannot have heard of yet. */
    void undo(PaymentId attempt);

    /** Proven that it was never open: it does not count. */
    void neverOpened(PaymentId attempt);

    void close(PaymentId attempt);

    /** @return how many attempts were still open that ended before a moment, and are closed now */
    int closeEndedBefore(Instant moment);
}
