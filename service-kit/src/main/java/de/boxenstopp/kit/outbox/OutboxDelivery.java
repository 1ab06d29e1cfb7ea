package de.boxenstopp.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows so that no fact overtakes an earlier one of its key: the next one of a key leaves only when the one before
 * it is acknowledged. Keys do not wait for each other within a round.
 */
class OutboxDelivery implements AutoCloseable {

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    OutboxDelivery(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /** With trouble, delivery ended early, and the rows not named are still to be delivered. */
    record Result(
            List<OutboxRow> delivered,
            Map<OutboxRow, String> refused,
            @Nullable Exception trouble) {}

    Result deliver(List<OutboxRow> rows) throws InterruptedException {
        var streams = new LinkedHashMap<OutboxRow.Stream, Queue<OutboxRow>>();
        rows.forEach(row ->
                streams.computeIfAbsent(row.stream(), _ -> new ArrayDeque<>()).add(row));
        var result = new Result(new ArrayList<>(), new HashMap<>(), null);
        while (!streams.isEmpty() && result.trouble() == null) {
            result = round(streams, result);
        }
        if (result.trouble() != null) {
            dropProducer();
        }
        return result;
    }

    /** The oldest row of every key. */
    private Result round(Map<OutboxRow.Stream, Queue<OutboxRow>> streams, Result soFar) throws InterruptedException {
        var sends = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        for (var stream : streams.values()) {
            var row = stream.remove();
            var send = producer().send(row.toRecord());
            sends.put(row, send);
            if (send.state() == Future.State.FAILED && !isRefusal(send.exceptionNow())) {
                break; // no broker in reach: each further send would wait as long
            }
        }
        Exception trouble = null;
        for (var send : sends.entrySet()) {
            var row = send.getKey();
            try {
                send.getValue().get();
                soFar.delivered().add(row);
            } catch (ExecutionException e) {
                if (isRefusal(e.getCause())) {
                    soFar.refused().put(row, String.valueOf(e.getCause()));
                    streams.remove(row.stream());
                } else {
                    trouble = e;
                }
            }
        }
        streams.values().removeIf(Queue::isEmpty);
        return new Result(soFar.delivered(), soFar.refused(), trouble);
    }

    /** Kafka will never take this record, however often it is sent. */
    private static boolean isRefusal(@Nullable Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTopicException
                || cause instanceof PolicyViolationException
                || cause instanceof SerializationException;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** What the old producer still had in its buffers must not arrive behind what a new one sends. */
    private void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        dropProducer();
    }
}
