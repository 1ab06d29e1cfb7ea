package de.boxenstopp.booking.booking.persistence;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Reschedule;
import de.boxenstopp.booking.booking.domain.Reschedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReschedules implements Reschedules {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    JdbcReschedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Reschedule> find(BookingId booking) {
        return jdbc.sql("select * from reschedule where booking_id = :booking")
                .param("booking", booking.value())
                .query(JdbcReschedules::row)
                .optional();
    }

    @Override
    public List<Reschedule> startedBefore(Instant moment) {
        return jdbc.sql("select * from reschedule where started_at < :moment order by started_at limit :most")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(JdbcReschedules::row)
                .list();
    }

    @Override
    public void start(Reschedule reschedule) {
        jdbc.sql("""
                        insert into reschedule (booking_id, pickup_slot_id, return_slot_id, started_at)
                        values (:booking, :pickup, :returning, :at)
                        """)
                .param("booking", reschedule.booking().value())
                .param("pickup", reschedule.pickupSlotId())
                .param("returning", reschedule.returnSlotId())
                .param("at", reschedule.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void settle(BookingId booking) {
        jdbc.sql("delete from reschedule where booking_id = :booking")
                .param("booking", booking.value())
                .update();
    }

    private static Reschedule row(ResultSet rs, int rowNumber) throws SQLException {
        return new Reschedule(
                new BookingId(rs.getObject("booking_id", UUID.class)),
                rs.getObject("pickup_slot_id", UUID.class),
                rs.getObject("return_slot_id", UUID.class),
                rs.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
