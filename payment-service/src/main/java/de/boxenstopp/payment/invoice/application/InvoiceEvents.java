package de.boxenstopp.payment.invoice.application;

import de.boxenstopp.payment.invoice.domain.Invoice;

/** Where facts go, in the transaction that makes them true. */
public interface InvoiceEvents {

    void issued(Invoice invoice);
}
