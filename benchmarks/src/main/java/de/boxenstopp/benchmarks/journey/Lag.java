package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.stack.LocalStack;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What Kafka knows of who has read how far, and of what nobody could digest. */
record Lag(String kafka) {

    static Lag of(LocalStack stack) {
        return new Lag(stack.kafka());
    }

    /** Records that some service has not taken in yet; a partition that is held up never gets to 0. */
    long ofAllConsumers() {
        return ask(admin -> get(admin.listGroups().all()).stream()
                .mapToLong(group -> behind(admin, group.groupId()))
                .sum());
    }

    long deadLetters() {
        return ask(admin -> {
            var topics = get(admin.listTopics().names()).stream()
                    .filter(topic -> topic.endsWith("-dlt"))
                    .toList();
            return ends(admin, topics).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        });
    }

    private static long behind(Admin admin, String group) {
        var read = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var topics =
                read.keySet().stream().map(TopicPartition::topic).distinct().toList();
        return ends(admin, topics).entrySet().stream()
                .mapToLong(end -> {
                    var committed = read.get(end.getKey());
                    return end.getValue() - (committed == null ? 0 : committed.offset());
                })
                .sum();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<String> topics) {
        var latest = get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private long ask(ToLongFunction<Admin> question) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return question.applyAsLong(admin);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say", e);
        }
    }
}
