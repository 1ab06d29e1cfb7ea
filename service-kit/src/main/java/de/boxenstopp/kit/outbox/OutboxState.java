package de.boxenstopp.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in the outbox, for gauges and operators. */
class OutboxState {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OutboxState(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long size() {
        return count("select count(*) from outbox");
    }

    long parkedKeys() {
        return count("select count(*) from outbox where parked_at is not null");
    }

    double ageSeconds() {
        var oldest = jdbc.queryForObject("select min(created_at) from outbox", Instant.class);
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }

    List<Parked> parked() {
        return jdbc.query(
                """
                select topic, message_key, event_type, parked_at, parked_reason,
                       (select count(*) from outbox behind
                        where behind.topic = parked.topic and behind.message_key = parked.message_key) waiting
                from outbox parked where parked_at is not null order by id
                """,
                (row, _) -> new Parked(
                        row.getString("topic"),
                        row.getObject("message_key", UUID.class),
                        row.getString("event_type"),
                        row.getTimestamp("parked_at").toInstant(),
                        row.getString("parked_reason"),
                        row.getLong("waiting")));
    }

    int release(String topic, UUID key) {
        return jdbc.update(
                "update outbox set parked_at = null, parked_reason = null where topic = ? and message_key = ?",
                topic,
                key);
    }

    private long count(String sql) {
        @Nullable Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    record Parked(String topic, UUID key, String type, Instant parkedAt, String reason, long waiting) {}
}
