package de.boxenstopp.payment.messaging;

import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.events.payment.InvoiceLine;
import de.boxenstopp.events.payment.InvoiceLineKind;
import de.boxenstopp.payment.invoice.domain.Invoice;
import java.time.Instant;
import java.util.UUID;

/** Invoices as public contracts. */
final class InvoiceFacts {

    private InvoiceFacts() {}

    static InvoiceIssued of(Invoice invoice, Instant now) {
        return InvoiceIssued.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(invoice.booking().value())
                .setDocumentId(invoice.documentId())
                .setNumber(invoice.number().toString())
                .setPaymentId(invoice.payment().value())
                .setLines(invoice.lines().stream().map(InvoiceFacts::line).toList())
                .setNetCents(invoice.net().cents())
                .setVatCents(invoice.vat().cents())
                .setGrossCents(invoice.gross().cents())
                .setIssuedOn(invoice.issuedOn())
                .build();
    }

    private static InvoiceLine line(Invoice.Line line) {
        return InvoiceLine.newBuilder()
                .setKind(InvoiceLineKind.SERVICE)
                .setCode(line.service())
                .setQuantity(1)
                .setNetCents(line.net().cents())
                .setVatCents(line.vat().cents())
                .setGrossCents(line.gross().cents())
                .build();
    }
}
