package de.boxenstopp.payment.payment.persistence;

import de.boxenstopp.payment.payment.application.BookingEnds;
import de.boxenstopp.payment.payment.domain.BookingId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBookingEnds implements BookingEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBookingEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(BookingId booking) {
        jdbc.sql("insert into booking_end (booking_id, noted_at) values (:booking, :now) on conflict do nothing")
                .param("booking", booking.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public boolean contains(BookingId booking) {
        return jdbc.sql("select exists (select from booking_end where booking_id = :booking)")
                .param("booking", booking.value())
                .query(Boolean.class)
                .single();
    }
}
