package de.boxenstopp.booking.checkout.persistence;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.checkout.domain.Attempt;
import de.boxenstopp.booking.checkout.domain.Attempts;
import de.boxenstopp.booking.checkout.domain.CheckoutRequest;
import de.boxenstopp.booking.payment.domain.PaymentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the words of a call as the JSON it is sent as; each change names the state it starts from. */
@Repository
class JdbcAttempts implements Attempts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAttempts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Attempt> findOpen(BookingId booking) {
        return jdbc.sql("""
                select state, request from checkout_attempt
                where booking_id = :booking and state in ('STARTED', 'READY')
                """)
                .param("booking", booking.value())
                .query((row, _) -> new Attempt(
                        booking,
                        json.readValue(row.getString("request"), CheckoutRequest.class),
                        row.getString("state").equals("READY")))
                .optional();
    }

    @Override
    public int counted(BookingId booking) {
        return jdbc.sql("select count(*) from checkout_attempt where booking_id = :booking and state <> 'NEVER_OPENED'")
                .param("booking", booking.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void start(Attempt attempt, Instant at) {
        jdbc.sql("""
                insert into checkout_attempt (payment_id, booking_id, state, started_at, expires_at, request)
                values (:payment, :booking, 'STARTED', :at, :expires, :request)
                """)
                .param("payment", attempt.id().value())
                .param("booking", attempt.booking().value())
                .param("at", utc(at))
                .param("expires", utc(attempt.request().expiresAt()))
                .param("request", json.writeValueAsString(attempt.request()))
                .update();
    }

    @Override
    public boolean holdMoved(PaymentId attempt) {
        return update(
                        "update checkout_attempt set state = 'READY' where payment_id = :id and state in ('STARTED', 'READY')",
                        attempt)
                > 0;
    }

    @Override
    public void undo(PaymentId attempt) {
        update("delete from checkout_attempt where payment_id = :id and state = 'STARTED'", attempt);
    }

    @Override
    public void neverOpened(PaymentId attempt) {
        end(attempt, "NEVER_OPENED");
    }

    @Override
    public void close(PaymentId attempt) {
        end(attempt, "CLOSED");
    }

    @Override
    public int closeEndedBefore(Instant moment) {
        return jdbc.sql("""
                update checkout_attempt set state = 'CLOSED', request = null
                where state in ('STARTED', 'READY') and expires_at < :moment
                """).param("moment", utc(moment)).update();
    }

    private void end(PaymentId attempt, String state) {
        jdbc.sql("""
                update checkout_attempt set state = :state, request = null
                where payment_id = :id and state in ('STARTED', 'READY')
                """).param("state", state).param("id", attempt.value()).update();
    }

    private int update(String sql, PaymentId attempt) {
        return jdbc.sql(sql).param("id", attempt.value()).update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
