package de.boxenstopp.slot.reservation.persistence;

import de.boxenstopp.slot.reservation.application.PaymentAnswers;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPaymentAnswers implements PaymentAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPaymentAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(PaymentId payment, BookingId booking) {
        return jdbc.sql("""
                        insert into payment_answer (payment_id, booking_id, answered_at)
                        values (:payment, :booking, :now)
                        on conflict do nothing
                        """)
                        .param("payment", payment.value())
                        .param("booking", booking.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
