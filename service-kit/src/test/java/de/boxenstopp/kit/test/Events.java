package de.boxenstopp.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.kit.kafka.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What other services would do on Kafka: publish their facts and read ours. */
public class Events implements AutoCloseable {

    private final String kafka;
    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;

    Events(String kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes as the owner of the topic would. */
    public RecordMetadata publish(String topic, UUID key, SpecificRecord event) {
        var eventId = event.get(event.getSchema().getField("eventId").pos());
        return publishBytes(
                topic,
                key,
                codec.encode(topic, event),
                Map.of(
                        "event-id",
                        String.valueOf(eventId),
                        "event-type",
                        event.getSchema().getFullName()));
    }

    public RecordMetadata publishTombstone(String topic, UUID key) {
        return publishBytes(topic, key, null, Map.of());
    }

    public RecordMetadata publishBytes(String topic, UUID key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key.toString(), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        var sent = producer.send(record);
        producer.flush();
        return sent.resultNow();
    }

    /** All events on the topic so far, oldest first per key. */
    public List<SpecificRecord> all(String topic) {
        return records(topic).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value != null)
                .map(codec::decode)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The events of a key so far, in order. */
    public List<SpecificRecord> of(String topic, UUID key) {
        return records(topic).stream()
                .filter(record -> key.toString().equals(record.key()))
                .map(ConsumerRecord::value)
                .filter(value -> value != null)
                .map(codec::decode)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The events of a type with that key so far, in order. */
    public <E extends SpecificRecord> List<E> of(String topic, UUID key, Class<E> type) {
        return of(topic, key).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The records as they lie on the topic; also for dead-letter topics. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var infos = consumer.partitionsFor(topic);
            var partitions = infos.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
