package de.boxenstopp.kit.outbox;

import de.boxenstopp.kit.database.AfterCommit;
import de.boxenstopp.kit.kafka.EventCodec;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of one key get their ids in the order in which their transactions commit: the lock on topic and key is taken
 * before the id and given back by the commit.
 */
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOutbox implements Outbox {

    private static final String APPEND = """
            with ordered as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
            insert into outbox (event_id, topic, message_key, event_type, payload, traceparent, created_at)
            select ?, ?, ?, ?, ?, ?, ? from ordered
            """;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final TraceParent trace;
    private final Clock clock;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcTemplate jdbc, EventCodec codec, @Nullable Tracer tracer, Clock clock, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.trace = new TraceParent(tracer);
        this.clock = clock;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void append(String topic, UUID key, SpecificRecord event) {
        var eventId = (UUID) event.get(event.getSchema().getField("eventId").pos());
        append(topic, key, eventId, event.getSchema().getFullName(), codec.encode(topic, event));
    }

    @Override
    public void appendTombstone(String topic, UUID key) {
        append(topic, key, UUID.randomUUID(), "tombstone", null);
    }

    private void append(String topic, UUID key, UUID eventId, String type, byte @Nullable [] payload) {
        jdbc.update(
                APPEND,
                topic + ' ' + key,
                eventId,
                topic,
                key,
                type,
                payload,
                trace.current(),
                Timestamp.from(clock.instant()));
        AfterCommit.run(wakeRelay);
    }
}
