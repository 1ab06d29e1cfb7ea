package de.boxenstopp.payment.payment.domain;

import java.time.Instant;

/** What the rest of the business may care about. */
public sealed interface PaymentEvent {

    PaymentId payment();

    BookingId booking();

    /** The customer was given a way to pay. */
    record Requested(PaymentId payment, BookingId booking, long amountCents, Instant expiresAt)
            implements PaymentEvent {}

    record Expired(PaymentId payment, BookingId booking, long amountCents, Instant expiresAt) implements PaymentEvent {}

    record Succeeded(PaymentId payment, BookingId booking, CustomerId customer, Receipt receipt)
            implements PaymentEvent {}

    record Failed(PaymentId payment, BookingId booking, FailedTry failedTry) implements PaymentEvent {}
}
