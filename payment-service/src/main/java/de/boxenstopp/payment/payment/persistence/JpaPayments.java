package de.boxenstopp.payment.payment.persistence;

import de.boxenstopp.payment.payment.application.PaymentEvents;
import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.Payment;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
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
class JpaPayments implements Payments {

    private final PaymentRows rows;
    private final JdbcClient jdbc;
    private final PaymentEvents events;

    JpaPayments(PaymentRows rows, JdbcClient jdbc, PaymentEvents events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A lock on the id rather than on a row: it works before there is one, too. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(BookingId booking) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:booking, 0))")
                .param("booking", booking.value().toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return rows.findById(id);
    }

    @Override
    public List<Payment> allOf(BookingId booking) {
        return rows.findByBooking(booking);
    }

    @Override
    public List<PaymentId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select payment_id from payment
                        where next_look_at <= :now
                        order by next_look_at
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new PaymentId(row.getObject("payment_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Payment payment) {
        rows.save(payment);
        payment.takeEvents().forEach(events::record);
    }
}
