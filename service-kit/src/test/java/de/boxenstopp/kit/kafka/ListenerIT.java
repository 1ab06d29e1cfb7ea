package de.boxenstopp.kit.kafka;

import static de.boxenstopp.kit.EventFixture.anEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.KitIntegrationTest;
import de.boxenstopp.kit.test.Events;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KitIntegrationTest
class ListenerIT {

    private static final String LETTERS = MoodyListener.TOPIC + "-kit-dlt";
    private static final String PERSONAL_LETTERS = MoodyListener.PERSONAL_TOPIC + "-kit-dlt";

    @Autowired
    MoodyListener listener;

    @Autowired
    DeadLetters letters;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    Events events;

    private final UUID key = UUID.randomUUID();

    @Test
    void hasItsEffectOnceHoweverOftenTheEventComes() {
        var event = anEvent(key);

        events.publish(MoodyListener.TOPIC, key, event);
        events.publish(MoodyListener.TOPIC, key, event);
        var after = anEvent(key);
        events.publish(MoodyListener.TOPIC, key, after);

        await().untilAsserted(() -> assertThat(listener.effects(key)).containsExactly(event, after));
    }

    @Test
    void putsBytesThatAreNoEventAsideAsTheyCame() {
        var garbage = "not an event".getBytes(UTF_8);
        events.publishBytes(
                MoodyListener.TOPIC, key, garbage, Map.of("event-type", "x", "traceparent", "00-abc-def-01"));

        var letter = awaitLetter(LETTERS);

        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(header(letter, "traceparent")).isEqualTo("00-abc-def-01");
        assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo(MoodyListener.TOPIC);
        assertThat(header(letter, DeadLetter.EXCEPTION)).isEqualTo(UndecodableRecord.class.getName());
        assertThat(header(letter, DeadLetter.ATTEMPTS)).isEqualTo("1");
        assertThat(header(letter, DeadLetter.TRACE)).isEqualTo("abc");
    }

    @Test
    void putsABrokenRuleAsideAtOnce() {
        listener.breaksARuleFor(key);

        events.publish(MoodyListener.TOPIC, key, anEvent(key));

        assertThat(header(awaitLetter(LETTERS), DeadLetter.ATTEMPTS)).isEqualTo("1");
        assertThat(listener.attempts(key)).isEqualTo(1);
    }

    @Test
    void putsTheUnexpectedAsideAfterFiveAttempts() {
        listener.hasABugFor(key);

        events.publish(MoodyListener.TOPIC, key, anEvent(key));

        assertThat(header(awaitLetter(LETTERS), DeadLetter.ATTEMPTS)).isEqualTo("5");
        assertThat(listener.attempts(key)).isEqualTo(5);
    }

    @Test
    void waitsForInfrastructureHoweverLongItTakes() {
        listener.lacksTheDatabaseFor(key, 12);
        var event = anEvent(key);

        events.publish(MoodyListener.TOPIC, key, event);

        await().untilAsserted(() -> assertThat(listener.effects(key)).containsExactly(event));
        assertThat(events.records(LETTERS)).noneMatch(record -> key.toString().equals(record.key()));
    }

    @Test
    void keepsNoBytesOfPersonalRecords() {
        listener.breaksARuleFor(key);

        events.publish(MoodyListener.PERSONAL_TOPIC, key, anEvent(key));

        var letter = awaitLetter(PERSONAL_LETTERS);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, DeadLetter.MESSAGE)).isEmpty();
    }

    @Test
    void hearsTombstones() {
        events.publishTombstone(MoodyListener.PERSONAL_TOPIC, key);

        await().until(() -> listener.forgot(key));
    }

    @Test
    void redrivesADeadLetterFromWhereItFirstStood() {
        listener.breaksARuleFor(key);
        var event = anEvent(key);
        events.publish(MoodyListener.PERSONAL_TOPIC, key, event);
        awaitLetter(PERSONAL_LETTERS);
        var id = openLetter();

        assertThat(endpoint.redrive(id)).containsEntry(id, "failed again: BrokenRule");
        listener.isFineWith(key);
        assertThat(endpoint.redrive(id)).containsEntry(id, "redriven");

        assertThat(listener.effects(key)).containsExactly(event);
        assertThat(endpoint.list()).noneMatch(row -> row.id().equals(id));
    }

    @Test
    void showsWhatADeadLetterSays() {
        listener.breaksARuleFor(key);
        var event = anEvent(key);
        events.publish(MoodyListener.TOPIC, key, event);
        awaitLetter(LETTERS);

        var shown = endpoint.show(openLetter());

        assertThat(shown).isNotNull();
        assertThat(shown.event()).contains(event.getEventId().toString());
        assertThat(shown.letter().message()).isEqualTo("broken-rule");
    }

    @Test
    void countsOnlyOpenDeadLetters() {
        listener.breaksARuleFor(key);
        events.publish(MoodyListener.TOPIC, key, anEvent(key));
        awaitLetter(LETTERS);
        var before = letters.count();

        endpoint.discard(openLetter());

        assertThat(letters.count()).isEqualTo(before - 1);
    }

    private String openLetter() {
        return endpoint.list().stream()
                .filter(row -> row.key().equals(key.toString()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ConsumerRecord<String, byte[]> awaitLetter(String topic) {
        return await().until(
                        () -> events.records(topic).stream()
                                .filter(record -> key.toString().equals(record.key()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
