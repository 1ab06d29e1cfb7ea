package de.boxenstopp.payment.invoice.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Invoices that are still to be written; counted now and then rather than with every scrape. */
@Component
class InvoiceMeters {

    private final JdbcClient jdbc;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    InvoiceMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("payment.invoices.open", waiting::get)
                .description("Invoices whose payment is not known yet")
                .tag("state", "WAITING")
                .register(meters);
        Gauge.builder("payment.invoices.open", refused::get)
                .description("Invoices whose lines are not what was charged; anything but 0 is for people")
                .tag("state", "REFUSED")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "30s")
    void count() {
        jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'REFUSED') as refused
                        from invoice_request where state <> 'ISSUED'
                        """).query(row -> {
            waiting.set(row.getInt("waiting"));
            refused.set(row.getInt("refused"));
        });
    }
}
