package de.boxenstopp.kit.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RecordInterceptor;

/** Since when a partition waits for something that is away. An alert asks after a minute; the log says it once. */
class StuckPartitions implements RecordInterceptor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(StuckPartitions.class);

    private final Map<TopicPartition, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    StuckPartitions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        return record;
    }

    void failed(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        var first = since.putIfAbsent(partition(record), clock.instant()) == null;
        if (first) {
            log.warn("{}-{}@{} failed; trying again", record.topic(), record.partition(), record.offset(), failure);
        }
    }

    void goesOn(ConsumerRecord<?, ?> record) {
        if (since.remove(partition(record)) != null) {
            log.info("{}-{} flows again", record.topic(), record.partition());
        }
    }

    @Override
    public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        goesOn(record);
    }

    double longestSeconds() {
        var now = clock.instant();
        return since.values().stream()
                .mapToDouble(start -> Duration.between(start, now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
