package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.NotePaymentFact;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.booking.booking.domain.HistoryEntry.Kind;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import de.boxenstopp.events.payment.PaymentExpired;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.PaymentRefunded;
import de.boxenstopp.events.payment.PaymentRequested;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.events.payment.RefundFailed;
import de.boxenstopp.kit.inbox.Inbox;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of money for bookings, for people to see. None of it moves a booking: whether money buys anything is
 * decided by who got the places, and that is slot-service's word.
 */
@Component
@KafkaListener(topics = "payment-events")
class PaymentEventsListener {

    private final Inbox inbox;
    private final NotePaymentFact notePaymentFact;

    PaymentEventsListener(Inbox inbox, NotePaymentFact notePaymentFact) {
        this.inbox = inbox;
        this.notePaymentFact = notePaymentFact;
    }

    @KafkaHandler
    @Transactional
    public void on(PaymentRequested event) {
        if (event.getPurpose() == Purpose.BOOKING) {
            var entry = HistoryEntry.noted(
                    Kind.PAYMENT_REQUESTED, "CHECKOUT_OPENED", event.getOccurredAt(), event.getExpiresAt());
            note(
                    event.getEventId(),
                    event.getBookingId(),
                    event.getPaymentId(),
                    entry,
                    payment -> payment.closesAt(event.getExpiresAt()));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(PaymentFailed event) {
        if (event.getPurpose() == Purpose.BOOKING) {
            var reason = event.getReasonCode().name();
            var entry = HistoryEntry.noted(Kind.PAYMENT_FAILED, reason, event.getOccurredAt(), null);
            note(
                    event.getEventId(),
                    event.getBookingId(),
                    event.getPaymentId(),
                    entry,
                    payment -> payment.failed(reason));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(PaymentExpired event) {
        if (event.getPurpose() == Purpose.BOOKING) {
            var entry = HistoryEntry.noted(Kind.PAYMENT_EXPIRED, "CHECKOUT_CLOSED", event.getOccurredAt(), null);
            note(
                    event.getEventId(),
                    event.getBookingId(),
                    event.getPaymentId(),
                    entry,
                    payment -> payment.reached(PaymentStatus.EXPIRED));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(PaymentSucceeded event) {
        if (event.getPurpose() == Purpose.BOOKING) {
            var entry =
                    HistoryEntry.noted(Kind.PAYMENT_SUCCEEDED, event.getMethod().name(), event.getOccurredAt(), null);
            note(
                    event.getEventId(),
                    event.getBookingId(),
                    event.getPaymentId(),
                    entry,
                    payment -> payment.reached(PaymentStatus.PAID));
        }
    }

    @KafkaHandler
    @Transactional
    public void on(PaymentRefunded event) {
        var entry =
                HistoryEntry.noted(Kind.PAYMENT_REFUNDED, event.getReasonCode().name(), event.getOccurredAt(), null);
        note(
                event.getEventId(),
                event.getBookingId(),
                event.getPaymentId(),
                entry,
                payment -> payment.reached(PaymentStatus.REFUNDED));
    }

    @KafkaHandler
    @Transactional
    public void on(RefundFailed event) {
        var entry =
                HistoryEntry.noted(Kind.REFUND_FAILED, event.getFailureCode().name(), event.getOccurredAt(), null);
        note(
                event.getEventId(),
                event.getBookingId(),
                event.getPaymentId(),
                entry,
                payment -> payment.reached(PaymentStatus.REFUND_FAILED));
    }

    /** Payment-service publishes facts that do not concern us. */
    @KafkaHandler(isDefault = true)
    public void ignore(Object event) {}

    private void note(UUID eventId, UUID booking, UUID payment, HistoryEntry entry, Consumer<Payment> fact) {
        if (inbox.isNew(eventId)) {
            notePaymentFact.handle(new BookingId(booking), new PaymentId(payment), entry, fact);
        }
    }
}
