package de.boxenstopp.booking;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.PaymentFailureReason;
import de.boxenstopp.events.payment.PaymentMethod;
import de.boxenstopp.events.payment.PaymentRefunded;
import de.boxenstopp.events.payment.PaymentRequested;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.events.payment.RefundFailed;
import de.boxenstopp.events.payment.RefundFailureReason;
import de.boxenstopp.events.payment.RefundReason;
import java.time.Instant;
import java.util.UUID;

/** What payment-service says about money for a booking; each fact a second after the one before. */
record PaymentFacts(Answer placed, UUID payment, Instant begin) {

    private static final long CENTS = 229_00 + 169_00;

    static PaymentFacts about(Answer placed, UUID payment) {
        return new PaymentFacts(placed, payment, Instant.now());
    }

    PaymentRequested requested() {
        return new PaymentRequested(
                UUID.randomUUID(), begin, booking(), payment, Purpose.BOOKING, null, CENTS, begin.plusSeconds(2_100));
    }

    PaymentFailed failed() {
        return new PaymentFailed(
                UUID.randomUUID(),
                begin.plusSeconds(1),
                booking(),
                payment,
                Purpose.BOOKING,
                null,
                PaymentFailureReason.INSUFFICIENT_FUNDS,
                "insufficient_funds",
                true);
    }

    PaymentSucceeded succeeded(Purpose purpose) {
        return new PaymentSucceeded(
                UUID.randomUUID(),
                begin.plusSeconds(2),
                booking(),
                payment,
                UUID.randomUUID(),
                purpose,
                null,
                CENTS,
                "pi_1",
                PaymentMethod.CARD,
                begin.plusSeconds(2));
    }

    RefundFailed refundFailed() {
        return new RefundFailed(
                UUID.randomUUID(),
                begin.plusSeconds(3),
                booking(),
                UUID.randomUUID(),
                payment,
                CENTS,
                0L,
                "re_1",
                RefundReason.TURNED_AWAY,
                RefundFailureReason.METHOD_CLOSED);
    }

    PaymentRefunded refunded() {
        return new PaymentRefunded(
                UUID.randomUUID(),
                begin.plusSeconds(4),
                booking(),
                UUID.randomUUID(),
                payment,
                CENTS,
                CENTS,
                "re_2",
                RefundReason.TURNED_AWAY);
    }

    private UUID booking() {
        return placed.id("bookingId");
    }
}
