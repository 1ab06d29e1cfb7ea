package de.boxenstopp.payment.messaging;

import de.boxenstopp.events.payment.PaymentExpired;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.PaymentFailureReason;
import de.boxenstopp.events.payment.PaymentMethod;
import de.boxenstopp.events.payment.PaymentRequested;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.payment.payment.domain.FailedTry;
import de.boxenstopp.payment.payment.domain.PaymentEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** What became of payments, as public contracts. */
final class PaymentFacts {

    private PaymentFacts() {}

    static SpecificRecord of(PaymentEvent event, Instant now) {
        return switch (event) {
            case PaymentEvent.Requested requested -> requested(requested, now);
            case PaymentEvent.Expired expired -> expired(expired, now);
            case PaymentEvent.Succeeded succeeded -> succeeded(succeeded, now);
            case PaymentEvent.Failed failed -> failed(failed, now);
        };
    }

    private static PaymentRequested requested(PaymentEvent.Requested event, Instant now) {
        return PaymentRequested.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setPaymentId(event.payment().value())
                .setPurpose(Purpose.BOOKING)
                .setAmountCents(event.amountCents())
                .setExpiresAt(event.expiresAt())
                .build();
    }

    private static PaymentExpired expired(PaymentEvent.Expired event, Instant now) {
        return PaymentExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setPaymentId(event.payment().value())
                .setPurpose(Purpose.BOOKING)
                .setAmountCents(event.amountCents())
                .setExpiresAt(event.expiresAt())
                .build();
    }

    private static PaymentSucceeded succeeded(PaymentEvent.Succeeded event, Instant now) {
        var receipt = event.receipt();
        return PaymentSucceeded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setPaymentId(event.payment().value())
                .setCustomerId(event.customer().value())
                .setPurpose(Purpose.BOOKING)
                .setAmountCents(receipt.paidCents())
                .setStripePaymentIntentId(receipt.paymentIntentId())
                .setMethod(method(receipt.method()))
                .setPaidAt(receipt.paidAt())
                .build();
    }

    /** The customer sits before the page and can try another card: nothing goes on without them. */
    private static PaymentFailed failed(PaymentEvent.Failed event, Instant now) {
        return PaymentFailed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(event.booking().value())
                .setPaymentId(event.payment().value())
                .setPurpose(Purpose.BOOKING)
                .setReasonCode(reason(event.failedTry().reason()))
                .setDeclineCode(event.failedTry().declineCode())
                .setCustomerActionNeeded(true)
                .build();
    }

    private static PaymentMethod method(de.boxenstopp.payment.payment.domain.PaymentMethod method) {
        return switch (method) {
            case UNKNOWN -> PaymentMethod.UNKNOWN;
            case CARD -> PaymentMethod.CARD;
            case APPLE_PAY -> PaymentMethod.APPLE_PAY;
            case GOOGLE_PAY -> PaymentMethod.GOOGLE_PAY;
            case PAYPAL -> PaymentMethod.PAYPAL;
            case LINK -> PaymentMethod.LINK;
        };
    }

    private static PaymentFailureReason reason(FailedTry.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> PaymentFailureReason.UNKNOWN;
            case DECLINED -> PaymentFailureReason.DECLINED;
            case INSUFFICIENT_FUNDS -> PaymentFailureReason.INSUFFICIENT_FUNDS;
            case EXPIRED_CARD -> PaymentFailureReason.EXPIRED_CARD;
            case AUTHENTICATION_FAILED -> PaymentFailureReason.AUTHENTICATION_FAILED;
            case PROCESSING_ERROR -> PaymentFailureReason.PROCESSING_ERROR;
        };
    }
}
