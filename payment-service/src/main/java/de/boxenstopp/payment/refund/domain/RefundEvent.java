package de.boxenstopp.payment.refund.domain;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import org.jspecify.annotations.Nullable;

/** What the rest of the business may care about. */
public sealed interface RefundEvent {

    BookingId booking();

    /** @param totalCents all that has gone back of the payment so far */
    record Refunded(
            RefundId refund,
            PaymentId payment,
            BookingId booking,
            long amountCents,
            long totalCents,
            String stripeRefundId,
            RefundCause cause)
            implements RefundEvent {}

    record Failed(
            RefundId refund,
            PaymentId payment,
            BookingId booking,
            long amountCents,
            long totalCents,
            @Nullable String stripeRefundId,
            RefundCause cause,
            RefundFailure failure)
            implements RefundEvent {}
}
