package de.boxenstopp.stack.part;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/** Whether a broker can be written to: it takes part, and every partition has a leader. */
final class KafkaLook {

    private static final int PATIENCE_MS = 3000;

    private KafkaLook() {}

    static Optional<String> at(String broker) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS))) {
            if (admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .isEmpty()) {
                return Optional.of("the broker to take part in the cluster");
            }
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return admin
                    .describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .filter(KafkaLook::lacksLeader)
                    .findFirst()
                    .map(topic -> "a leader of each partition of " + topic.name());
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("an answer of " + broker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("an answer of " + broker);
        }
    }

    private static boolean lacksLeader(TopicDescription topic) {
        return topic.partitions().stream()
                .anyMatch(partition ->
                        partition.leader() == null || partition.leader().isEmpty());
    }
}
