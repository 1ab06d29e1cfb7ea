package de.boxenstopp.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A fact on its way to Kafka. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutboxRow(
        long id,
        String eventId,
        String topic,
        UUID key,
        String type,
        byte @Nullable [] payload,
        @Nullable String traceParent,
        Instant createdAt) {

    /** What is delivered in order: the facts of one key on one topic. */
    record Stream(String topic, UUID key) {}

    Stream stream() {
        return new Stream(topic, key);
    }

    static OutboxRow from(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("event_id"),
                row.getString("topic"),
                row.getObject("message_key", UUID.class),
                row.getString("event_type"),
                row.getBytes("payload"),
                row.getString("traceparent"),
                row.getTimestamp("created_at").toInstant());
    }

    ProducerRecord<String, byte[]> toRecord() {
        var message = new ProducerRecord<String, byte[]>(topic, key.toString(), payload);
        message.headers().add("event-id", eventId.getBytes(UTF_8)).add("event-type", type.getBytes(UTF_8));
        if (traceParent != null) {
            message.headers().add("traceparent", traceParent.getBytes(UTF_8));
        }
        return message;
    }
}
