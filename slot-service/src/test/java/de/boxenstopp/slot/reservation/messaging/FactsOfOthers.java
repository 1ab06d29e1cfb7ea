package de.boxenstopp.slot.reservation.messaging;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.payment.PaymentMethod;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import java.util.UUID;

/** What other services tell of a booking. */
final class FactsOfOthers {

    private FactsOfOthers() {}

    static PaymentSucceeded paid(UUID booking, UUID paymentId) {
        return PaymentSucceeded.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setPaymentId(paymentId)
                .setCustomerId(UUID.randomUUID())
                .setPurpose(Purpose.BOOKING)
                .setAmountCents(21_900)
                .setStripePaymentIntentId("pi_1")
                .setMethod(PaymentMethod.CARD)
                .setPaidAt(NOW)
                .build();
    }

    static BookingCancelled cancelled(UUID booking) {
        return BookingCancelled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber("BX-2026-7K4M2Q")
                .setCustomerId(UUID.randomUUID())
                .setCancelledBy(CancelledBy.CUSTOMER)
                .setReasonCode(CancellationReason.CUSTOMER_REQUEST)
                .setRefundPercent(100)
                .setRefundCents(0)
                .build();
    }

    static BookingExpired expired(UUID booking) {
        return BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber("BX-2026-7K4M2Q")
                .setCustomerId(UUID.randomUUID())
                .build();
    }
}
