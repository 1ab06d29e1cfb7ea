package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.test.Events;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells the service what became of bookings, and reads what it tells. */
public class Outcome implements AutoCloseable {

    private final Events events;
    private final JdbcTemplate jdbc;
    private final Admin kafka;

    Outcome(Events events, JdbcTemplate jdbc, @Value("${spring.kafka.bootstrap-servers}") String servers) {
        this.events = events;
        this.jdbc = jdbc;
        this.kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
    }

    /** Waits until it has had its effect. */
    public void publish(UUID booking, SpecificRecord event) {
        var sent = events.publish("booking-events", booking, event);
        await().until(() -> consumed(new TopicPartition("booking-events", sent.partition())) > sent.offset());
    }

    public void eventuallyTold(UUID booking, String... facts) {
        await().untilAsserted(() -> assertThat(told(booking)).containsExactly(facts));
    }

    public List<String> told(UUID booking) {
        return events.of("payment-events", booking).stream()
                .map(event -> event.getSchema().getName())
                .toList();
    }

    public <E extends SpecificRecord> E theOnly(UUID booking, Class<E> type) {
        return await().until(() -> events.of("payment-events", booking, type), found -> found.size() == 1)
                .getFirst();
    }

    public @Nullable String state(UUID payment) {
        return jdbc.queryForObject("select state from payment where payment_id = ?", String.class, payment);
    }

    /** What came in is worked off. */
    public void settle() {
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.queryForList("select event_id from webhook where next_try_at is not null")
                        .isEmpty());
    }

    private long consumed(TopicPartition partition) throws Exception {
        var offsets = kafka.listConsumerGroupOffsets("payment-service")
                .partitionsToOffsetAndMetadata()
                .get();
        var offset = offsets.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
