package de.boxenstopp.payment.messaging;

import de.boxenstopp.events.payment.PaymentRefunded;
import de.boxenstopp.events.payment.RefundFailed;
import de.boxenstopp.events.payment.RefundFailureReason;
import de.boxenstopp.events.payment.RefundReason;
import de.boxenstopp.payment.refund.domain.RefundCause;
import de.boxenstopp.payment.refund.domain.RefundEvent;
import de.boxenstopp.payment.refund.domain.RefundFailure;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** What became of refunds, as public contracts. */
final class RefundFacts {

    private RefundFacts() {}

    static SpecificRecord of(RefundEvent event, Instant now) {
        return switch (event) {
            case RefundEvent.Refunded refunded -> refunded(refunded, now);
            case RefundEvent.Failed failed -> failed(failed, now);
        };
    }

    private static PaymentRefunded refunded(RefundEvent.Refunded event, Instant now) {
        return PaymentRefunded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setRefundId(event.refund().value())
                .setPaymentId(event.payment().value())
                .setAmountCents(event.amountCents())
                .setRefundedTotalCents(event.totalCents())
                .setStripeRefundId(event.stripeRefundId())
                .setReasonCode(reason(event.cause()))
                .build();
    }

    private static RefundFailed failed(RefundEvent.Failed event, Instant now) {
        return RefundFailed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setRefundId(event.refund().value())
                .setPaymentId(event.payment().value())
                .setAmountCents(event.amountCents())
                .setRefundedTotalCents(event.totalCents())
                .setStripeRefundId(event.stripeRefundId())
                .setReasonCode(reason(event.cause()))
                .setFailureCode(failure(event.failure()))
                .build();
    }

    private static RefundReason reason(RefundCause cause) {
        return switch (cause) {
            case TURNED_AWAY -> RefundReason.TURNED_AWAY;
            case CANCELLED_BY_CUSTOMER -> RefundReason.CANCELLED_BY_CUSTOMER;
            case CANCELLED_BY_US -> RefundReason.CANCELLED_BY_US;
        };
    }

    private static RefundFailureReason failure(RefundFailure failure) {
        return switch (failure) {
            case METHOD_CLOSED -> RefundFailureReason.METHOD_CLOSED;
            case INSUFFICIENT_BALANCE -> RefundFailureReason.INSUFFICIENT_BALANCE;
            case REFUSED -> RefundFailureReason.REFUSED;
            case PROCESSING_ERROR -> RefundFailureReason.PROCESSING_ERROR;
            case UNKNOWN -> RefundFailureReason.UNKNOWN;
        };
    }
}
