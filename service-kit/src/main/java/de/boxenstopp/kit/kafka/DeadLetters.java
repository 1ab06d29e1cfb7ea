package de.boxenstopp.kit.kafka;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/** This service's dead letters: those not yet dealt with, and the way to hand one to its listener again. */
class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaConsumerSettings settings;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeadLetters(
            ConsumerFactory<String, byte[]> consumers,
            KafkaListenerEndpointRegistry listeners,
            KafkaConsumerSettings settings,
            JdbcTemplate jdbc,
            Clock clock) {
        this.consumers = consumers;
        this.listeners = listeners;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first. */
    List<DeadLetter> open() {
        var done = done();
        try (var consumer = reader()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var letters = new ArrayList<DeadLetter>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    letters.add(DeadLetter.of(record));
                }
            }
            letters.removeIf(letter -> done.contains(letter.id()));
            letters.sort(Comparator.comparing(DeadLetter::at));
            return letters;
        }
    }

    long count() {
        try (var consumer = reader()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            var begins = consumer.beginningOffsets(partitions);
            var written = consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                    .sum();
            return written - done().size();
        }
    }

    Optional<ConsumerRecord<String, byte[]>> read(DeadLetter.Place place) {
        try (var consumer = reader()) {
            var partition = new TopicPartition(place.topic(), place.partition());
            consumer.assign(List.of(partition));
            if (consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) <= place.offset()) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            return consumer.poll(PATIENCE).records(partition).stream()
                    .findFirst()
                    .filter(record -> record.offset() == place.offset());
        }
    }

    /**
     * Hands the record, read anew where it first stood, to the listener that failed on it: here and now, so that the
     * operator sees at once how it ended, and no other consumer is bothered.
     */
    String redrive(DeadLetter letter) {
        var original = read(letter.origin());
        if (original.isEmpty()) {
            return close(letter, "superseded"); // compacted away: a newer record of the key has been delivered since
        }
        var redelivered = original.get();
        listenerOf(letter.origin().topic()).onMessage(redelivered, null, null);
        return close(letter, "redriven");
    }

    String discard(DeadLetter letter) {
        return close(letter, "discarded");
    }

    private String close(DeadLetter letter, String outcome) {
        jdbc.update(
                """
                insert into dead_letter_done (topic, partition, position, outcome, done_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                letter.id().topic(),
                letter.id().partition(),
                letter.id().offset(),
                outcome,
                Timestamp.from(clock.instant()));
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private AcknowledgingConsumerAwareMessageListener<String, byte[]> listenerOf(String topic) {
        return listeners.getListenerContainers().stream()
                .map(MessageListenerContainer::getContainerProperties)
                .filter(container -> Set.of(
                                Optional.ofNullable(container.getTopics()).orElse(new String[0]))
                        .contains(topic))
                .map(container ->
                        (AcknowledgingConsumerAwareMessageListener<String, byte[]>) container.getMessageListener())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing here listens to " + topic));
    }

    private Set<DeadLetter.Place> done() {
        return new HashSet<>(jdbc.query(
                "select topic, partition, position from dead_letter_done",
                (row, _) -> new DeadLetter.Place(
                        row.getString("topic"), row.getInt("partition"), row.getLong("position"))));
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        var ours = listeners.getListenerContainers().stream()
                .map(container -> container.getContainerProperties().getTopics())
                .filter(topics -> topics != null)
                .flatMap(Arrays::stream)
                .map(settings::deadLetterTopic)
                .collect(Collectors.toSet());
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> ours.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Outside every group: looking at dead letters moves no offsets. */
    private Consumer<String, byte[]> reader() {
        return consumers.createConsumer(settings.service() + "-dead-letters", "dead-letters");
    }
}
