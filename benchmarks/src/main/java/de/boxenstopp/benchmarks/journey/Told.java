package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.TopicReader;
import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.kafka.SchemaRegistry;
import de.boxenstopp.stack.LocalStack;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The facts that lie on the topics, each once however often it was delivered. */
record Told(LocalStack stack, EventCodec codec) {

    static Told on(LocalStack stack) {
        return new Told(stack, EventCodec.over(SchemaRegistry.at(URI.create(stack.registryUrl()))));
    }

    /** In the order of their delivery, per key. */
    List<SpecificRecord> all(String topic) {
        var seen = new HashSet<String>();
        return TopicReader.all(stack.kafka(), topic).stream()
                .filter(message -> message.value() != null && seen.add(TopicReader.header(message, "event-id")))
                .map(message -> codec.decode(message.value()).orElseThrow())
                .toList();
    }

    <T> List<T> all(String topic, Class<T> type) {
        return all(topic).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static UUID booking(SpecificRecord fact) {
        var position = fact.getSchema().getField("bookingId").pos();
        return (UUID) Objects.requireNonNull(fact.get(position));
    }
}
