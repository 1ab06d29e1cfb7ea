package de.boxenstopp.payment.invoice.persistence;

import de.boxenstopp.payment.invoice.application.InvoiceRequests;
import de.boxenstopp.payment.invoice.domain.InvoiceRequest;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcInvoiceRequests implements InvoiceRequests {

    private static final TypeReference<List<InvoiceRequest.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcInvoiceRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(InvoiceRequest request) {
        return jdbc.sql("""
                        insert into invoice_request (payment_id, booking_id, lines, state)
                        values (:payment, :booking, cast(:lines as jsonb), 'WAITING')
                        on conflict do nothing
                        """)
                        .param("payment", request.payment().value())
                        .param("booking", request.booking().value())
                        .param("lines", json.writeValueAsString(request.lines()))
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InvoiceRequest> open(PaymentId payment) {
        return jdbc.sql("""
                        select booking_id, payment_id, lines from invoice_request
                        where payment_id = :payment and state <> 'ISSUED'
                        for update
                        """)
                .param("payment", payment.value())
                .query((row, _) -> new InvoiceRequest(
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        new PaymentId(row.getObject("payment_id", UUID.class)),
                        json.readValue(row.getString("lines"), LINES)))
                .optional();
    }

    @Override
    public List<PaymentId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select payment_id from invoice_request
                        where next_try_at <= :now
                        order by next_try_at
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new PaymentId(row.getObject("payment_id", UUID.class)))
                .list();
    }

    @Override
    public void wait(PaymentId payment, Instant until) {
        jdbc.sql("update invoice_request set next_try_at = :until where payment_id = :payment")
                .param("payment", payment.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public boolean refuse(PaymentId payment, Instant until) {
        wait(payment, until);
        return jdbc.sql(
                                "update invoice_request set state = 'REFUSED' where payment_id = :payment and state = 'WAITING'")
                        .param("payment", payment.value())
                        .update()
                == 1;
    }

    @Override
    public void issued(PaymentId payment) {
        jdbc.sql("update invoice_request set state = 'ISSUED', next_try_at = null where payment_id = :payment")
                .param("payment", payment.value())
                .update();
    }
}
