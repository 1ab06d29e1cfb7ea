package de.boxenstopp.notification.booking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each fact of a booking first takes the booking's row, which is made if it is not there. So the facts of one booking
 * are taken in one after the other, whichever topic they come from.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Bookings {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Bookings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Until the transaction ends, nobody else takes in a fact of this booking. */
    public BookingState lock(UUID bookingId) {
        return jdbc.sql("""
                insert into booking (booking_id, touched_at) values (:id, :now)
                on conflict (booking_id) do update set touched_at = excluded.touched_at
                returning state
                """)
                .param("id", bookingId)
                .param("now", now())
                .query(BookingState.class)
                .single();
    }

    /** A booking never moves back: a fact that comes late is none the worse, and changes nothing. */
    public BookingState advance(BookingRef booking, BookingState next) {
        var state = lock(booking.id());
        var reached = state.compareTo(next) < 0 ? next : state;
        jdbc.sql("""
                update booking set booking_number = :number, customer_id = :customer, state = :state
                where booking_id = :id
                """)
                .param("id", booking.id())
                .param("number", booking.number())
                .param("customer", booking.customerId())
                .param("state", reached.name())
                .update();
        return reached;
    }

    /** @param paymentId what bought the booking, once it is bought */
    public void plan(UUID bookingId, Visit visit, @Nullable UUID paymentId) {
        jdbc.sql("""
                update booking set visit = :visit::jsonb, payment_id = coalesce(:payment::uuid, payment_id)
                where booking_id = :id
                """)
                .param("id", bookingId)
                .param("visit", json.writeValueAsString(visit))
                .param("payment", paymentId)
                .update();
    }

    public void bill(UUID paymentId, Invoice invoice) {
        jdbc.sql("""
                insert into invoice (payment_id, document, touched_at) values (:payment, :invoice::jsonb, :now)
                on conflict do nothing
                """)
                .param("payment", paymentId)
                .param("invoice", json.writeValueAsString(invoice))
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
