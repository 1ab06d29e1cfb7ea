package de.boxenstopp.payment.refund.persistence;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.refund.application.Cancellations;
import de.boxenstopp.payment.refund.domain.RefundCause;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first telling counts: neither fact is ever told with another content. */
@Repository
class JdbcCancellations implements Cancellations {

    private final JdbcClient jdbc;

    JdbcCancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void noteBought(BookingId booking, PaymentId payment) {
        jdbc.sql("""
                        insert into cancellation (booking_id, payment_id) values (:booking, :payment)
                        on conflict (booking_id) do update
                        set payment_id = coalesce(cancellation.payment_id, excluded.payment_id)
                        """)
                .param("booking", booking.value())
                .param("payment", payment.value())
                .update();
    }

    @Override
    public void noteCancelled(BookingId booking, RefundCause cause, long refundCents) {
        jdbc.sql("""
                        insert into cancellation (booking_id, cause, refund_cents) values (:booking, :cause, :cents)
                        on conflict (booking_id) do update
                        set cause = coalesce(cancellation.cause, excluded.cause),
                            refund_cents = coalesce(cancellation.refund_cents, excluded.refund_cents)
                        """)
                .param("booking", booking.value())
                .param("cause", cause.name())
                .param("cents", refundCents)
                .update();
    }

    @Override
    public Optional<Due> due(BookingId booking) {
        return jdbc.sql("""
                        select payment_id, cause, refund_cents from cancellation
                        where booking_id = :booking and payment_id is not null and refund_cents is not null
                        """)
                .param("booking", booking.value())
                .query((row, _) -> new Due(
                        new PaymentId(row.getObject("payment_id", UUID.class)),
                        RefundCause.valueOf(row.getString("cause")),
                        row.getLong("refund_cents")))
                .optional();
    }
}
