package de.boxenstopp.contracts;

import de.boxenstopp.contracts.Patience.Away;
import de.boxenstopp.contracts.Topics.BrokerTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings the broker's topics to what is declared. Creates and alters, never deletes. */
final class KafkaTopics {

    private final String bootstrap;
    private final short replicationFactor;
    private final Patience patience;
    private final Consumer<String> progress;

    KafkaTopics(String bootstrap, short replicationFactor, Patience patience, Consumer<String> progress) {
        this.bootstrap = bootstrap;
        this.replicationFactor = replicationFactor;
        this.patience = patience;
        this.progress = progress;
    }

    void publish(List<BrokerTopic> declared) {
        patience.until("Kafka at " + bootstrap, () -> {
            try (var admin = admin()) {
                return publish(admin, declared);
            }
        });
        progress.accept(declared.size() + " topics stand as declared");
    }

    private Admin admin() throws Away {
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
        } catch (KafkaException e) {
            // A name that does not resolve yet, as while containers start.
            throw new Away(e.getMessage() + ": " + e.getCause(), e);
        }
    }

    private int publish(Admin admin, List<BrokerTopic> declared) throws Away, InterruptedException {
        var existing = existing(admin, declared);
        refuseOtherPartitionCounts(declared, existing);
        var present = new ArrayList<BrokerTopic>();
        var missing = new ArrayList<BrokerTopic>();
        declared.forEach(topic -> (existing.containsKey(topic.name()) ? present : missing).add(topic));
        create(admin, missing);
        alter(admin, present);
        return declared.size();
    }

    private Map<String, TopicDescription> existing(Admin admin, List<BrokerTopic> declared)
            throws Away, InterruptedException {
        var names = answer(admin.listTopics().names());
        var known =
                declared.stream().map(BrokerTopic::name).filter(names::contains).toList();
        return answer(admin.describeTopics(known).allTopicNames());
    }

    /** More partitions would send a key's later facts elsewhere than its earlier ones: their order would be lost. */
    private static void refuseOtherPartitionCounts(List<BrokerTopic> declared, Map<String, TopicDescription> existing) {
        for (var topic : declared) {
            var found = existing.get(topic.name());
            if (found != null && found.partitions().size() != topic.partitions()) {
                throw new PublishingFailed(
                        "Topic " + topic.name() + " has " + found.partitions().size()
                                + " partitions, declared are " + topic.partitions()
                                + ": changing the number breaks the order per key, so that is not done here");
            }
        }
    }

    private void create(Admin admin, List<BrokerTopic> missing) throws Away, InterruptedException {
        var wanted = missing.stream()
                .map(topic ->
                        new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(settings(topic)))
                .toList();
        for (var asked : admin.createTopics(wanted).values().entrySet()) {
            try {
                answer(asked.getValue());
                progress.accept("topic " + asked.getKey() + " created");
            } catch (PublishingFailed e) {
                // Somebody else publishes at the same moment; the settings are the same.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new PublishingFailed("Kafka refuses topic " + asked.getKey() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void alter(Admin admin, List<BrokerTopic> existing) throws Away, InterruptedException {
        var byName = existing.stream().collect(Collectors.toMap(BrokerTopic::name, Function.identity()));
        var asked = byName.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        answer(admin.describeConfigs(asked).all()).forEach((resource, found) -> {
            var topic = byName.get(resource.name());
            if (topic != null) {
                changes.put(resource, changes(topic, found));
            }
        });
        changes.values().removeIf(Collection::isEmpty);
        answer(admin.incrementalAlterConfigs(changes).all());
    }

    private List<AlterConfigOp> changes(BrokerTopic topic, Config found) {
        var ops = new ArrayList<AlterConfigOp>();
        settings(topic).forEach((name, value) -> {
            var now = found.get(name);
            if (now == null || !value.equals(now.value())) {
                progress.accept("topic " + topic.name() + ": " + name + " becomes " + value);
                ops.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
            }
        });
        return ops;
    }

    /** With three copies a write needs two of them, so that losing one broker loses nothing and stops nobody. */
    private Map<String, String> settings(BrokerTopic topic) {
        var settings = new HashMap<>(topic.settings());
        settings.put("min.insync.replicas", String.valueOf(Math.max(1, replicationFactor - 1)));
        return settings;
    }

    private static <T> T answer(KafkaFuture<T> asked) throws Away, InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof RetriableException) {
                throw new Away(String.valueOf(cause.getMessage()), cause);
            }
            throw new PublishingFailed(String.valueOf(cause), cause);
        }
    }
}
