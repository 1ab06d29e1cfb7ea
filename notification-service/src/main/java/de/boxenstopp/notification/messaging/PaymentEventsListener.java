package de.boxenstopp.notification.messaging;

import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.notice.News;
import de.boxenstopp.notification.notice.TellCustomers;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of money. */
@Component
@KafkaListener(topics = "payment-events")
class PaymentEventsListener {

    private final Inbox inbox;
    private final TellCustomers tellCustomers;

    PaymentEventsListener(Inbox inbox, TellCustomers tellCustomers) {
        this.inbox = inbox;
        this.tellCustomers = tellCustomers;
    }

    @KafkaHandler
    @Transactional
    void on(InvoiceIssued event) {
        if (inbox.isNew(event.getEventId())) {
            tellCustomers.invoiced(
                    event.getPaymentId(),
                    new Invoice(event.getNumber(), event.getIssuedOn(), event.getVatCents(), event.getGrossCents()));
        }
    }

    @KafkaHandler
    @Transactional
    void on(PaymentFailed event) {
        if (event.getPurpose() == Purpose.BOOKING && inbox.isNew(event.getEventId())) {
            tellCustomers.paymentFailed(
                    event.getBookingId(),
                    new News.PaymentFailed(event.getReasonCode().name()));
        }
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
