package de.boxenstopp.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Puts aside a record that cannot be handled, as it came, with what an operator needs to know. Records of compacted
 * topics are personal: their bytes must be able to vanish, so the dead letter carries key and headers only.
 */
class DeadLetterWriter implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterWriter.class);
    private static final int LONGEST_MESSAGE = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final KafkaOperations<String, byte[]> kafka;
    private final CompactedTopics compacted;
    private final KafkaConsumerSettings settings;
    private final MeterRegistry meters;

    DeadLetterWriter(
            KafkaOperations<String, byte[]> kafka,
            CompactedTopics compacted,
            KafkaConsumerSettings settings,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.compacted = compacted;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        var personal = compacted.contains(record.topic());
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var headers = new RecordHeaders(record.headers());
        headers.remove(KafkaHeaders.DELIVERY_ATTEMPT);
        headers.add(DeadLetter.TOPIC, text(record.topic()));
        headers.add(DeadLetter.PARTITION, text(record.partition()));
        headers.add(DeadLetter.OFFSET, text(record.offset()));
        headers.add(DeadLetter.EXCEPTION, text(cause.getClass().getName()));
        headers.add(DeadLetter.MESSAGE, text(personal ? "" : message(cause)));
        headers.add(DeadLetter.ATTEMPTS, text(attempts(record)));
        headers.add(DeadLetter.TRACE, text(traceId(record)));
        var value = personal ? null : (byte[]) record.value();
        var target = settings.deadLetterTopic(record.topic());
        send(new ProducerRecord<>(target, null, (String) record.key(), value, headers));
        log.error(
                "{} {}-{}@{} became a dead letter on {}: {}",
                type(record),
                record.topic(),
                record.partition(),
                record.offset(),
                target,
                cause.getClass().getSimpleName());
        meters.counter("dead.letters.written", "topic", record.topic()).increment();
    }

    /** Not acknowledged means not put aside: the failure makes the listener container try the record again. */
    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            pause(); // the container comes back at once
            throw new IllegalStateException("The dead letter could not be written to " + letter.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing a dead letter", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String message(Throwable cause) {
        var message = cause instanceof RuleViolation violation ? violation.code() : String.valueOf(cause.getMessage());
        return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }

    private static int attempts(ConsumerRecord<?, ?> record) {
        return header(record, KafkaHeaders.DELIVERY_ATTEMPT)
                .map(header -> ByteBuffer.wrap(header.value()).getInt())
                .orElse(1);
    }

    private static String traceId(ConsumerRecord<?, ?> record) {
        return header(record, "traceparent")
                .map(header -> new String(header.value(), UTF_8))
                .map(trace -> List.of(trace.split("-", -1)))
                .filter(parts -> parts.size() == 4)
                .map(parts -> parts.get(1))
                .orElse("");
    }

    private static String type(ConsumerRecord<?, ?> record) {
        return header(record, "event-type")
                .map(header -> new String(header.value(), UTF_8))
                .orElse("A record");
    }

    private static Optional<Header> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name));
    }

    private static byte[] text(@Nullable Object value) {
        return String.valueOf(value).getBytes(UTF_8);
    }
}
