package de.boxenstopp.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {

    private static final Contract CONTRACT = Contracts.all().getFirst();
    private static final String SUBJECT = "booking-events-de.boxenstopp.events.booking.BookingCreated";

    private final FakeRegistry registry = new FakeRegistry();
    private final List<String> progress = new ArrayList<>();
    private Duration limit = Duration.ofSeconds(30); // busy machines take their time

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aSchemaIsRegisteredUnderTopicAndRecordExactlyAsItsClassHasIt() {
        assertThat(register()).isEqualTo(1);

        assertThat(registry.versions).containsOnlyKeys(SUBJECT);
        assertThat(registry.versions.get(SUBJECT))
                .containsExactly(CONTRACT.schema().toString());
    }

    @Test
    void theSubjectIsGuardedBeforeItsVersionComes() {
        register();

        assertThat(registry.calls).containsExactly("PUT /config/" + SUBJECT, "POST /subjects/" + SUBJECT + "/versions");
        assertThat(registry.compatibility).containsEntry(SUBJECT, "FULL_TRANSITIVE");
    }

    @Test
    void registeringAgainFindsTheSameId() {
        assertThat(register()).isEqualTo(register());
    }

    @Test
    void aRefusalSaysWhichSubjectAndWhy() {
        registry.refuse(SUBJECT, "field foam has no default");

        assertThatThrownBy(this::register)
                .isInstanceOf(PublishingFailed.class)
                .hasMessage("The schema registry refuses " + SUBJECT + " (HTTP 409): field foam has no default");
    }

    @Test
    void aRegistryThatIsStartingIsWaitedFor() {
        registry.callsToFail = 2;

        assertThat(register()).isEqualTo(1);
        assertThat(progress)
                .containsExactly(
                        "waiting for the schema registry at " + registry.url() + ": HTTP 503: starting",
                        "waiting for the schema registry at " + registry.url() + ": HTTP 503: starting");
    }

    @Test
    void aRegistryThatStaysAwayIsGivenUpWithItsAddress() {
        limit = Duration.ofMillis(500);
        registry.close();

        assertThatThrownBy(this::register)
                .isInstanceOf(PublishingFailed.class)
                .hasMessageStartingWith("the schema registry at " + registry.url() + " did not answer for 0 s: ")
                .hasMessageContaining("ConnectException");
        assertThat(progress).isNotEmpty();
    }

    @Test
    void whatWelcomesEverythingIsNoRegistry() {
        registry.isSomethingElse = true;

        assertThatThrownBy(this::register)
                .isInstanceOf(PublishingFailed.class)
                .hasMessageStartingWith("What answers at " + registry.url() + " is no schema registry: ");
    }

    @Test
    void whatIsNoRegistryIsQuoted() {
        var elsewhere = registry.url() + "/elsewhere";

        try (var client = client(elsewhere)) {
            assertThatThrownBy(() -> client.register(CONTRACT))
                    .hasMessageContaining(SUBJECT + " (HTTP 405): unexpected PUT /elsewhere/config/");
        }
    }

    private int register() {
        try (var client = client(registry.url() + "/")) {
            return client.register(CONTRACT);
        }
    }

    private SchemaRegistry client(String url) {
        var patience = new Patience(Clock.systemUTC(), limit, Duration.ofMillis(20), progress::add);
        return new SchemaRegistry(url, patience);
    }
}
