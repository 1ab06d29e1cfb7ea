package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.boxenstopp.contracts.Topics.BrokerTopic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void factsAreKeptForEver() {
        assertThat(onTheBroker("booking-events").settings())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
    }

    @Test
    void personalDataAreCompactedSoonAndTombstonesStayAWeek() {
        assertThat(onTheBroker("customer-profiles").settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", "3600000",
                        "max.compaction.lag.ms", "86400000",
                        "min.cleanable.dirty.ratio", "0.01",
                        "delete.retention.ms", "604800000"));
    }

    @Test
    void everyTopicHasSixPartitionsSoThatKeysStayWhereTheyAre() {
        assertThat(Topics.declared().onTheBroker())
                .extracting(BrokerTopic::partitions)
                .containsOnly(6);
    }

    @Test
    void everyConsumerHasDeadLettersOfItsOwnKeptForEver() {
        assertThat(Topics.declared().find("booking-contacts").orElseThrow().deadLetterTopics())
                .contains("booking-contacts-payment-dlt", "booking-contacts-odoo-sync-dlt");
        assertThat(onTheBroker("booking-contacts-odoo-sync-dlt").settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void onlyProfilesAndContactsArePersonal() {
        assertThat(Topics.declared().all())
                .filteredOn(Topic::isPersonal)
                .extracting(Topic::name)
                .containsExactlyInAnyOrder("customer-profiles", "booking-contacts", "staff-profiles");
    }

    @Test
    void theReadmeTellsEveryTopicWithItsOwnerAndRecords() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Topics.declared().all())
                .allSatisfy(topic -> assertThat(readme)
                        .contains("| " + topic.owner() + " | `" + topic.name() + "` (" + topic.key() + ")"
                                + (topic.isPersonal() ? ", compacted" : "") + " | " + String.join(", ", topic.records())
                                + " |"));
    }

    @Test
    void anOwnerWithADashHasAFolderWithout() {
        var topics = read("- {name: odoo-sync-events, owner: odoo-sync, key: bookingId, kept: forever, records: [],"
                + " consumers: []}");

        assertThat(topics.all()).singleElement().extracting(Topic::folder).isEqualTo("odoosync");
    }

    @Test
    void aTopicWithoutOwnerIsRefused() {
        assertThatThrownBy(
                        () -> read("- {name: wash-events, key: bookingId, kept: forever, records: [], consumers: []}"))
                .hasMessageContaining("topic wash-events lacks owner");
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> read("- {name: wash-events, owner: wash, key: bookingId, kept: forever, records: [],"
                        + " consumers: [], listeners: [booking]}"))
                .hasMessageStartingWith("topics.yml: ")
                .hasMessageContaining("listeners");
    }

    @Test
    void aTopicDeclaredTwiceIsRefused() {
        var topic = "- {name: wash-events, owner: wash, key: bookingId, kept: forever, records: [], consumers: []}\n";

        assertThatThrownBy(() -> read(topic + topic)).hasMessageContaining("topic wash-events is declared twice");
    }

    @Test
    void aTopicIsNeverLeftToTheDefaultsOfTheBroker() {
        var topics = read(
                "- {name: wash-events, owner: wash, key: bookingId, kept: forever, records: []," + " consumers: []}");

        assertThatThrownBy(topics::onTheBroker).hasMessage("topics.yml: no settings for FOREVER");
    }

    @Test
    void aRecordWithoutClassIsRefused() {
        var topics = read("- {name: wash-events, owner: wash, key: bookingId, kept: forever, records: [CarWashed],"
                + " consumers: []}");

        assertThatThrownBy(() -> Contracts.of(topics))
                .hasMessage("topics.yml: wash-events names the record CarWashed, but there is no"
                        + " de.boxenstopp.events.wash.CarWashed");
    }

    private static BrokerTopic onTheBroker(String name) {
        return Topics.declared().onTheBroker().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Topics read(String topics) {
        var yaml = "partitions: 6\nsettings: {}\ntopics:\n" + topics;
        return Topics.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
