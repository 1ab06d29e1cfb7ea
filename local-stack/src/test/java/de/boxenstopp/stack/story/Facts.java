package de.boxenstopp.stack.story;

import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.kafka.SchemaRegistry;
import de.boxenstopp.stack.LocalStack;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services told each other about one booking. */
final class Facts {

    private final String kafka;
    private final EventCodec codec;
    private final String bookingId;

    Facts(LocalStack stack, String bookingId) {
        this.kafka = stack.kafka();
        this.codec = EventCodec.over(SchemaRegistry.at(URI.create(stack.registryUrl())));
        this.bookingId = bookingId;
    }

    <T> List<T> of(Class<T> kind, String topic) {
        return on(topic).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<Object> on(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Object> facts = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (bookingId.equals(record.key())) {
                        codec.decode(record.value()).ifPresent(facts::add);
                    }
                });
            }
            return facts;
        }
    }
}
