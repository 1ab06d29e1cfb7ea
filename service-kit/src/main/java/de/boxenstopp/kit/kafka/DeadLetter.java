package de.boxenstopp.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record put aside. Its id is where it lies: topic, partition and offset within the dead-letter topic.
 *
 * @param origin where the record stood when it failed
 */
record DeadLetter(
        Place id,
        Place origin,
        String key,
        String eventType,
        Instant at,
        String exception,
        String message,
        int attempts,
        String traceId) {

    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";
    static final String EXCEPTION = "dead-letter-exception";
    static final String MESSAGE = "dead-letter-message";
    static final String ATTEMPTS = "dead-letter-attempts";
    static final String TRACE = "dead-letter-trace-id";

    record Place(String topic, int partition, long offset) {

        static Place parse(String text) {
            var parts = text.split("@", -1);
            var dash = parts[0].lastIndexOf('-');
            if (parts.length != 2 || dash < 1) {
                throw new IllegalArgumentException("Not of the form topic-partition@offset: " + text);
            }
            return new Place(
                    parts[0].substring(0, dash),
                    Integer.parseInt(parts[0].substring(dash + 1)),
                    Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return "%s-%d@%d".formatted(topic, partition, offset);
        }
    }

    static DeadLetter of(ConsumerRecord<String, byte[]> letter) {
        return new DeadLetter(
                new Place(letter.topic(), letter.partition(), letter.offset()),
                new Place(
                        header(letter, TOPIC),
                        Integer.parseInt(header(letter, PARTITION)),
                        Long.parseLong(header(letter, OFFSET))),
                String.valueOf(letter.key()),
                header(letter, "event-type"),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, EXCEPTION),
                header(letter, MESSAGE),
                Integer.parseInt(header(letter, ATTEMPTS)),
                header(letter, TRACE));
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return Optional.ofNullable(header)
                .map(found -> new String(found.value(), UTF_8))
                .orElse("");
    }
}
