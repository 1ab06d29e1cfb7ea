package de.boxenstopp.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The relay's side of the outbox. Everything goes over the one connection that holds the lock: whoever loses the
 * connection has lost the right to relay, too.
 */
class OutboxTable implements AutoCloseable {

    private static final String OLDEST = """
            select id, event_id, topic, message_key, event_type, payload, traceparent, created_at
            from outbox waiting
            where parked_at is null
              and not exists (
                select from outbox parked
                where parked.parked_at is not null
                  and parked.topic = waiting.topic
                  and parked.message_key = waiting.message_key)
            order by id
            limit ?
            """;

    private final Connection connection;
    private final Clock clock;

    OutboxTable(DataSource database, Clock clock) throws SQLException {
        this.connection = database.getConnection();
        this.clock = clock;
        connection.setAutoCommit(true);
    }

    /** Asks to be the one who relays. Given back by {@link #close} or by the end of the connection. */
    boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(hashtext('outbox-relay'))");
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Takes the lease and tells who had it before; null when it was given back. */
    @Nullable
    UUID becomeRelay(UUID self) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        update outbox_lease lease set holder = ? from outbox_lease before returning before.holder
                        """)) {
            statement.setObject(1, self);
            try (var answer = statement.executeQuery()) {
                answer.next();
                var before = answer.getObject(1, UUID.class);
                // From here on only deletes: a row that a crash of the database brings back is a duplicate.
                execute("set synchronous_commit = off");
                return before;
            }
        }
    }

    List<OutboxRow> oldest(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var oldest = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    oldest.add(OutboxRow.from(rows));
                }
                return oldest;
            }
        }
    }

    void delete(List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    void park(long id, String reason) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set parked_at = ?, parked_reason = ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, reason);
            statement.setLong(3, id);
            statement.executeUpdate();
        }
    }

    /** Nothing of ours is under way any more: the next one need not wait. */
    void giveBackLease() throws SQLException {
        execute("update outbox_lease set holder = null");
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock_all()");
            execute("reset synchronous_commit");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
