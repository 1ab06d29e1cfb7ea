package de.boxenstopp.payment.messaging;

import de.boxenstopp.kit.database.AfterCommit;
import de.boxenstopp.kit.outbox.Outbox;
import de.boxenstopp.payment.invoice.application.InvoiceEvents;
import de.boxenstopp.payment.invoice.domain.Invoice;
import de.boxenstopp.payment.payment.application.PaymentEvents;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentEvent;
import de.boxenstopp.payment.refund.application.RefundEvents;
import de.boxenstopp.payment.refund.domain.RefundEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** All that we tell goes to one topic, in the order of the booking's commits. */
@Component
class OutboxFacts implements PaymentEvents, RefundEvents, InvoiceEvents {

    private static final String TOPIC = "payment-events";

    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter received;
    private final Counter refunded;

    OutboxFacts(Outbox outbox, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
        // There from the start: the first payment after it must be seen as a rise.
        this.received = meters.counter("payment.received.cents");
        this.refunded = meters.counter("payment.refunded.cents");
        meters.counter("payment.facts", "fact", "PaymentSucceeded");
        meters.counter("payment.facts", "fact", "PaymentFailed");
    }

    @Override
    public void record(PaymentEvent event) {
        append(event.booking(), PaymentFacts.of(event, clock.instant()));
        if (event instanceof PaymentEvent.Succeeded succeeded) {
            count(received, succeeded.receipt().paidCents());
        }
    }

    @Override
    public void record(RefundEvent event) {
        append(event.booking(), RefundFacts.of(event, clock.instant()));
        if (event instanceof RefundEvent.Refunded back) {
            count(refunded, back.amountCents());
        }
    }

    @Override
    public void issued(Invoice invoice) {
        append(invoice.booking(), InvoiceFacts.of(invoice, clock.instant()));
    }

    private void append(BookingId booking, SpecificRecord fact) {
        outbox.append(TOPIC, booking.value(), fact);
        count(meters.counter("payment.facts", "fact", fact.getSchema().getName()), 1);
    }

    private static void count(Counter counter, long amount) {
        AfterCommit.run(() -> counter.increment((double) amount));
    }
}
