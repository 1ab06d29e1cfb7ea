package de.boxenstopp.slot.reservation.persistence;

import de.boxenstopp.slot.reservation.application.SlotEvents;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
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
class JpaReservations implements Reservations {

    private final ReservationRows rows;
    private final JdbcClient jdbc;
    private final SlotEvents events;

    JpaReservations(ReservationRows rows, JdbcClient jdbc, SlotEvents events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A lock on the id rather than on the row: it works before there is a row, too. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(BookingId booking) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:booking, 0))")
                .param("booking", booking.value().toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claimIfIdle(BookingId booking) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:booking, 0))")
                .param("booking", booking.value().toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Reservation> find(BookingId booking) {
        return rows.findById(booking);
    }

    @Override
    public List<BookingId> lapsed(Instant now, int limit) {
        return jdbc.sql("""
                        select booking_id from reservation
                        where status = 'HELD' and held_until <= :now
                        order by held_until
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, _) -> new BookingId(row.getObject("booking_id", UUID.class)))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Reservation reservation) {
        rows.save(reservation);
        reservation.takeEvents().forEach(events::record);
    }
}
