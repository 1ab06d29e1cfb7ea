package de.boxenstopp.payment.invoice.application;

import de.boxenstopp.payment.invoice.domain.Invoice;
import de.boxenstopp.payment.invoice.domain.InvoiceNumber;

public interface Invoices {

    /**
     * The next one of the year. Everybody else who wants one waits until the transaction under way ends, and gets the
     * same one should it fail: there are no gaps.
     */
    InvoiceNumber nextNumber(int year);

    /** Stores it for good, and hands on the fact. */
    void store(Invoice invoice);
}
