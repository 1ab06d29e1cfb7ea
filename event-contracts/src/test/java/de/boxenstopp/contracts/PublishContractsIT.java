package de.boxenstopp.contracts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The publishing step against a broker of its own, which shows what was changed a moment later. */
class PublishContractsIT {

    private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    private final FakeRegistry registry = new FakeRegistry();
    private final List<String> progress = new CopyOnWriteArrayList<>();

    private final Admin admin;

    PublishContractsIT() {
        broker.afterPropertiesSet();
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString()));
    }

    @AfterEach
    void stop() {
        admin.close();
        registry.close();
        broker.destroy();
    }

    @Test
    void everyTopicAndSchemaIsThereAndASecondRunChangesNothing() throws Exception {
        publish();

        await().untilAsserted(
                        () -> assertThat(topics()).containsAll(declared()).contains("booking-events-odoo-sync-dlt"));
        assertThat(partitions("booking-events")).isEqualTo(6);
        assertThat(setting("booking-contacts", "max.compaction.lag.ms")).isEqualTo("86400000");
        assertThat(registry.versions).hasSize(Contracts.all().size());
        assertThat(registry.compatibility.values())
                .containsOnly("FULL_TRANSITIVE")
                .hasSize(Contracts.all().size());

        progress.clear();
        publish();

        assertThat(progress).noneMatch(line -> line.contains("created") || line.contains("becomes"));
        assertThat(registry.versions.values())
                .allSatisfy(versions -> assertThat(versions).hasSize(1));
    }

    @Test
    void aSettingThatDiffersIsPutRightAndWhatIsNotDeclaredStays() throws Exception {
        publish();
        set("booking-events", "retention.ms", "1000");
        set("booking-events", "max.message.bytes", "2000000");
        admin.createTopics(List.of(new NewTopic("somebody-elses", 1, (short) 1)))
                .all()
                .get(10, SECONDS);
        progress.clear();

        publish();

        assertThat(progress).contains("topic booking-events: retention.ms becomes -1");
        await().untilAsserted(() ->
                assertThat(setting("booking-events", "retention.ms")).isEqualTo("-1"));
        assertThat(setting("booking-events", "max.message.bytes")).isEqualTo("2000000");
        assertThat(topics()).contains("somebody-elses");
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsLeftAloneAndSaid() throws Exception {
        admin.createTopics(List.of(new NewTopic("slot-events", 3, (short) 1)))
                .all()
                .get(10, SECONDS);

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublishingFailed.class)
                .hasMessage("Topic slot-events has 3 partitions, declared are 6: changing the number breaks the order"
                        + " per key, so that is not done here");
        assertThat(topics()).doesNotContain("booking-events");
    }

    @Test
    void moreCopiesThanBrokersAreRefusedWithTheTopic() {
        assertThatThrownBy(() ->
                        PublishContracts.run(broker.getBrokersAsString(), registry.url(), (short) 3, progress::add))
                .isInstanceOf(PublishingFailed.class)
                .hasMessageStartingWith("Kafka refuses topic ")
                .hasMessageContaining("InvalidReplicationFactorException");
    }

    @Test
    void twoThatPublishAtTheSameMomentBothSucceed() throws Exception {
        var one = CompletableFuture.runAsync(this::publish);
        var other = CompletableFuture.runAsync(this::publish);

        CompletableFuture.allOf(one, other).get(60, SECONDS);

        await().untilAsserted(() -> assertThat(topics()).containsAll(declared()));
    }

    @Test
    void aBrokerThatStaysAwayIsGivenUpWithItsAddress() {
        assertThatThrownBy(() -> PublishContracts.run(
                        "localhost:1", registry.url(), (short) 1, Duration.ofSeconds(1), progress::add))
                .isInstanceOf(PublishingFailed.class)
                .hasMessageStartingWith("Kafka at localhost:1 did not answer for 1 s: ");
        assertThat(registry.calls).isEmpty();
    }

    @Test
    void aBrokerWhoseNameDoesNotResolveYetIsWaitedForAsWell() {
        assertThatThrownBy(() -> PublishContracts.run(
                        "nowhere.invalid:9092", registry.url(), (short) 1, Duration.ofSeconds(1), progress::add))
                .isInstanceOf(PublishingFailed.class)
                .hasMessageStartingWith("Kafka at nowhere.invalid:9092 did not answer for 1 s: ");
        assertThat(progress).first().asString().startsWith("waiting for Kafka at nowhere.invalid:9092: ");
    }

    private void publish() {
        PublishContracts.run(broker.getBrokersAsString(), registry.url(), progress::add);
    }

    private static List<String> declared() {
        return Topics.declared().onTheBroker().stream()
                .map(Topics.BrokerTopic::name)
                .toList();
    }

    private Set<String> topics() throws Exception {
        return admin.listTopics().names().get(10, SECONDS);
    }

    private int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get(10, SECONDS).values().stream()
                .mapToInt(found -> found.partitions().size())
                .sum();
    }

    private String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get(10, SECONDS).values().stream()
                .map(found -> found.get(name).value())
                .findFirst()
                .orElseThrow();
    }

    private void set(String topic, String name, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var op = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(op))).all().get(10, SECONDS);
        await().untilAsserted(() -> assertThat(setting(topic, name)).isEqualTo(value));
    }
}
