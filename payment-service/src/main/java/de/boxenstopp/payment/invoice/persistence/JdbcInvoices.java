package de.boxenstopp.payment.invoice.persistence;

import de.boxenstopp.payment.invoice.application.InvoiceEvents;
import de.boxenstopp.payment.invoice.application.Invoices;
import de.boxenstopp.payment.invoice.domain.Invoice;
import de.boxenstopp.payment.invoice.domain.InvoiceNumber;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcInvoices implements Invoices {

    private final JdbcClient jdbc;
    private final InvoiceEvents events;
    private final Clock clock;

    JdbcInvoices(JdbcClient jdbc, InvoiceEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public InvoiceNumber nextNumber(int year) {
        var ordinal = jdbc.sql("""
                        insert into invoice_counter (year, last) values (:year, 1)
                        on conflict (year) do update set last = invoice_counter.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
        return new InvoiceNumber(year, ordinal);
    }

    @Override
    public void store(Invoice invoice) {
        jdbc.sql("""
                        insert into invoice (document_id, number, booking_id, payment_id, net_cents, vat_cents,
                            gross_cents, issued_on, created_at)
                        values (:id, :number, :booking, :payment, :net, :vat, :gross, :issuedOn, :now)
                        """)
                .param("id", invoice.documentId())
                .param("number", invoice.number().toString())
                .param("booking", invoice.booking().value())
                .param("payment", invoice.payment().value())
                .param("net", invoice.net().cents())
                .param("vat", invoice.vat().cents())
                .param("gross", invoice.gross().cents())
                .param("issuedOn", invoice.issuedOn())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var position = 0; position < invoice.lines().size(); position++) {
            store(invoice, position + 1, invoice.lines().get(position));
        }
        events.issued(invoice);
    }

    private void store(Invoice invoice, int position, Invoice.Line line) {
        jdbc.sql("""
                        insert into invoice_line (document_id, position, service, net_cents, vat_cents, gross_cents)
                        values (:id, :position, :service, :net, :vat, :gross)
                        """)
                .param("id", invoice.documentId())
                .param("position", position)
                .param("service", line.service())
                .param("net", line.net().cents())
                .param("vat", line.vat().cents())
                .param("gross", line.gross().cents())
                .update();
    }
}
