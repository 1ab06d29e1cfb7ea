package de.boxenstopp.booking.booking.persistence;

import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.BookingHistory;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBookingHistory implements BookingHistory {

    private final JdbcTemplate jdbc;

    JdbcBookingHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(BookingId id, List<HistoryEntry> entries) {
        jdbc.batchUpdate("""
                insert into booking_history
                    (booking_id, happened_at, kind, from_status, to_status, actor, reason, hold_until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, entries.stream().map(entry -> columns(id, entry)).toList());
    }

    @Override
    public boolean add(BookingId id, HistoryEntry entry) {
        return jdbc.update("""
                insert into booking_history
                    (booking_id, happened_at, kind, from_status, to_status, actor, reason, hold_until)
                select id, ?, ?, ?, ?, ?, ?, ? from booking where id = ?
                """, columnsThen(entry, id)) > 0;
    }

    @Override
    public List<HistoryEntry> of(BookingId id) {
        return jdbc.query("""
                select happened_at, kind, from_status, to_status, actor, reason, hold_until
                from booking_history where booking_id = ? order by happened_at, id
                """, JdbcBookingHistory::entry, id.value());
    }

    private static @Nullable Object[] columnsThen(HistoryEntry entry, BookingId id) {
        return Stream.concat(Arrays.stream(columns(entry)), Stream.of(id.value()))
                .toArray();
    }

    private static @Nullable Object[] columns(BookingId id, HistoryEntry entry) {
        return Stream.concat(Stream.of(id.value()), Arrays.stream(columns(entry)))
                .toArray();
    }

    private static @Nullable Object[] columns(HistoryEntry entry) {
        return new @Nullable Object[] {
            utc(entry.at()),
            entry.kind().name(),
            name(entry.from()),
            name(entry.to()),
            entry.actor().name(),
            entry.reason(),
            utc(entry.until())
        };
    }

    private static HistoryEntry entry(ResultSet rs, int rowNumber) throws SQLException {
        return new HistoryEntry(
                rs.getObject("happened_at", OffsetDateTime.class).toInstant(),
                HistoryEntry.Kind.valueOf(rs.getString("kind")),
                status(rs.getString("from_status")),
                status(rs.getString("to_status")),
                Actor.valueOf(rs.getString("actor")),
                rs.getString("reason"),
                instant(rs.getObject("hold_until", OffsetDateTime.class)));
    }

    private static @Nullable String name(@Nullable BookingStatus status) {
        return status == null ? null : status.name();
    }

    private static @Nullable BookingStatus status(@Nullable String name) {
        return name == null ? null : BookingStatus.valueOf(name);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
