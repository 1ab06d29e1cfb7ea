package de.boxenstopp.payment.refund.persistence;

import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.refund.application.RefundEvents;
import de.boxenstopp.payment.refund.domain.Refund;
import de.boxenstopp.payment.refund.domain.RefundId;
import de.boxenstopp.payment.refund.domain.Refunds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JpaRefunds implements Refunds {

    private final RefundRows rows;
    private final JdbcClient jdbc;
    private final RefundEvents events;

    JpaRefunds(RefundRows rows, JdbcClient jdbc, RefundEvents events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return rows.findById(id);
    }

    @Override
    public List<Refund> allOf(PaymentId payment) {
        return rows.findByPayment(payment);
    }

    @Override
    public List<RefundId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select refund_id from refund
                        where next_look_at <= :now
                        order by next_look_at
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new RefundId(row.getObject("refund_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Refund refund) {
        rows.save(refund);
        refund.takeEvents().forEach(events::record);
    }
}
