package de.boxenstopp.kit.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;

/** Which topics forget. The broker knows, and how a topic cleans up does not change. */
class CompactedTopics {

    private final KafkaAdmin admin;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    CompactedTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    boolean contains(String topic) {
        return known.computeIfAbsent(topic, this::ask);
    }

    private boolean ask(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            return client.describeConfigs(List.of(resource)).all().get(10, TimeUnit.SECONDS).values().stream()
                    .map(config -> config.get(TopicConfig.CLEANUP_POLICY_CONFIG))
                    .anyMatch(policy -> policy.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Cannot tell whether %s is compacted".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking about " + topic, e);
        }
    }
}
