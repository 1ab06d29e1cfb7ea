package de.boxenstopp.payment.invoice.application;

import de.boxenstopp.payment.invoice.domain.InvoiceRequest;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invoices that are to be written, until they are. */
public interface InvoiceRequests {

    /** @return false when the payment has had its request, issued or not */
    boolean note(InvoiceRequest request);

    /** Locked to the end of the transaction; empty when it is issued. */
    Optional<InvoiceRequest> open(PaymentId payment);

    List<PaymentId> due(Instant now, int limit);

    void wait(PaymentId payment, Instant until);

    /** @return whether this is news */
    boolean refuse(PaymentId payment, Instant until);

    void issued(PaymentId payment);
}
