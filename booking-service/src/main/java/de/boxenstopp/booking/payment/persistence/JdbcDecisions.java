package de.boxenstopp.booking.payment.persistence;

import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.Decisions;
import de.boxenstopp.booking.payment.domain.PaymentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows are only ever inserted, so that the primary key keeps a payment from being decided twice. */
@Repository
class JdbcDecisions implements Decisions {

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Decision> of(PaymentId payment) {
        return jdbc.sql("select decision from payment_decision where payment_id = :payment")
                .param("payment", payment.value())
                .query((row, _) -> Decision.valueOf(row.getString("decision")))
                .optional();
    }

    @Override
    public void note(PaymentId payment, UUID booking, Decision decision, Instant at) {
        jdbc.sql("""
                insert into payment_decision (payment_id, booking_id, decision, decided_at)
                values (:payment, :booking, :decision, :at)
                """)
                .param("payment", payment.value())
                .param("booking", booking)
                .param("decision", decision.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
