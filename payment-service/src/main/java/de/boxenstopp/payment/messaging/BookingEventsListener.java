package de.boxenstopp.payment.messaging;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.payment.invoice.application.IssueInvoice;
import de.boxenstopp.payment.invoice.domain.InvoiceRequest;
import de.boxenstopp.payment.payment.application.EndCheckouts;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.refund.application.RequestRefund;
import de.boxenstopp.payment.refund.domain.RefundCause;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of bookings, as far as it moves money. Stripe is never asked here: no partition waits for it. */
@Component
@KafkaListener(topics = "booking-events")
class BookingEventsListener {

    private final Inbox inbox;
    private final EndCheckouts endCheckouts;
    private final RequestRefund requestRefund;
    private final IssueInvoice issueInvoice;

    BookingEventsListener(
            Inbox inbox, EndCheckouts endCheckouts, RequestRefund requestRefund, IssueInvoice issueInvoice) {
        this.inbox = inbox;
        this.endCheckouts = endCheckouts;
        this.requestRefund = requestRefund;
        this.issueInvoice = issueInvoice;
    }

    @KafkaHandler
    @Transactional
    void on(BookingConfirmed event) {
        if (inbox.isNew(event.getEventId())) {
            var booking = new BookingId(event.getBookingId());
            var payment = new PaymentId(event.getPaymentId());
            endCheckouts.handle(booking);
            requestRefund.bought(booking, payment);
            var lines = event.getLines().stream()
                    .map(line -> new InvoiceRequest.Line(line.getService(), line.getGrossCents()))
                    .toList();
            issueInvoice.handle(new InvoiceRequest(booking, payment, lines));
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingExpired event) {
        if (inbox.isNew(event.getEventId())) {
            endCheckouts.handle(new BookingId(event.getBookingId()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(BookingCancelled event) {
        if (inbox.isNew(event.getEventId())) {
            var booking = new BookingId(event.getBookingId());
            endCheckouts.handle(booking);
            requestRefund.cancelled(booking, cause(event.getCancelledBy()), event.getRefundCents());
        }
    }

    @KafkaHandler
    @Transactional
    void on(PaymentTurnedAway event) {
        if (inbox.isNew(event.getEventId())) {
            requestRefund.turnedAway(new BookingId(event.getBookingId()), new PaymentId(event.getPaymentId()));
        }
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}

    private static RefundCause cause(CancelledBy who) {
        return switch (who) {
            case CUSTOMER -> RefundCause.CANCELLED_BY_CUSTOMER;
            case ADMIN, SYSTEM, UNKNOWN -> RefundCause.CANCELLED_BY_US;
        };
    }
}
