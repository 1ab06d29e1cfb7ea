package de.boxenstopp.payment.refund.application;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.refund.domain.RefundCause;
import java.util.Optional;

/**
 * What is told of a booking in two facts: which payment bought it, and what of it is to go back. A refund takes both, in
 * whichever order they come.
 */
public interface Cancellations {

    void noteBought(BookingId booking, PaymentId payment);

    void noteCancelled(BookingId booking, RefundCause cause, long refundCents);

    /** Only when both are known. */
    Optional<Due> due(BookingId booking);

    record Due(PaymentId payment, RefundCause cause, long refundCents) {}
}
