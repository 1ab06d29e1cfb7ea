package de.boxenstopp.kit.outbox;

import static de.boxenstopp.kit.EventFixture.anEvent;
import static de.boxenstopp.kit.EventFixture.anEventNamed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.KitIntegrationTest;
import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.test.Events;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KitIntegrationTest
class OutboxIT {

    private static final String TOPIC = "booking-events";

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxEndpoint endpoint;

    @Autowired
    OutboxState state;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Events events;

    @Autowired
    Tracer tracer;

    @Autowired
    EventCodec codec;

    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void startEmpty() {
        jdbc.update("delete from outbox");
    }

    @Test
    void refusesAFactOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.append(TOPIC, key, anEvent(key)));
    }

    @Test
    void deliversACommittedFactAndForgetsIt() {
        var event = anEvent(key);

        transaction.executeWithoutResult(_ -> outbox.append(TOPIC, key, event));

        await().untilAsserted(() ->
                assertThat(events.of(TOPIC, key, BookingExpired.class)).containsExactly(event));
        await().until(() -> state.size() == 0);
    }

    @Test
    void deliversNothingOfATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.append(TOPIC, key, anEvent(key));
            status.setRollbackOnly();
        });
        var later = anEvent(key);
        transaction.executeWithoutResult(_ -> outbox.append(TOPIC, key, later));

        await().untilAsserted(() -> assertThat(events.of(TOPIC, key)).isNotEmpty());
        assertThat(events.of(TOPIC, key, BookingExpired.class)).containsExactly(later);
    }

    @Test
    void tellsIdTypeAndTraceInTheHeaders() {
        var event = anEvent(key);

        var span = tracer.nextSpan().start();
        try (var _ = tracer.withSpan(span)) {
            transaction.executeWithoutResult(_ -> outbox.append(TOPIC, key, event));
        } finally {
            span.end();
        }

        await().until(() -> !events.of(TOPIC, key).isEmpty());
        var headers = events.records(TOPIC).stream()
                .filter(record -> record.key().equals(key.toString()))
                .findFirst()
                .orElseThrow()
                .headers();
        assertThat(headers.lastHeader("event-id").value())
                .asString(UTF_8)
                .isEqualTo(event.getEventId().toString());
        assertThat(headers.lastHeader("event-type").value())
                .asString(UTF_8)
                .isEqualTo("de.boxenstopp.events.booking.BookingExpired");
        assertThat(headers.lastHeader("traceparent").value())
                .asString(UTF_8)
                .contains(span.context().traceId());
    }

    @Test
    void sendsATombstoneWithoutPayload() {
        transaction.executeWithoutResult(_ -> outbox.appendTombstone("customer-profiles", key));

        await().untilAsserted(() -> assertThat(events.records("customer-profiles"))
                .filteredOn(record -> record.key().equals(key.toString()))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull()));
    }

    @Test
    void keepsTheOrderOfCommitsPerKey() {
        jdbc.execute("create table if not exists witness (n bigint generated always as identity, event_id uuid)");
        jdbc.update("delete from witness");

        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200)
                    .forEach(_ -> writers.execute(() -> transaction.executeWithoutResult(_ -> {
                        var event = anEvent(key);
                        outbox.append(TOPIC, key, event);
                        jdbc.update("insert into witness (event_id) values (?)", event.getEventId());
                    })));
        }

        await().until(() -> events.of(TOPIC, key).size() == 200);
        var committed = jdbc.queryForList("select event_id from witness order by n", UUID.class);
        assertThat(events.of(TOPIC, key, BookingExpired.class))
                .extracting(BookingExpired::getEventId)
                .containsExactlyElementsOf(committed);
    }

    @Test
    void parksOnlyTheKeyOfARecordThatKafkaRefuses() {
        var other = UUID.randomUUID();
        var tooLarge = anEventNamed(key, "x".repeat(2_000_000));
        transaction.executeWithoutResult(_ -> {
            outbox.append(TOPIC, key, tooLarge);
            outbox.append(TOPIC, key, anEvent(key));
            outbox.append(TOPIC, other, anEvent(other));
        });

        await().until(() -> state.parkedKeys() == 1);
        await().until(() -> events.of(TOPIC, other).size() == 1);
        assertThat(events.of(TOPIC, key)).isEmpty();
        assertThat(endpoint.report().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.key()).isEqualTo(key);
            assertThat(parked.waiting()).isEqualTo(2);
            assertThat(parked.reason()).contains("RecordTooLarge");
        });
    }

    @Test
    void goesOnWithAParkedKeyOnceAnOperatorReleasesIt() {
        transaction.executeWithoutResult(_ -> outbox.append(TOPIC, key, anEventNamed(key, "x".repeat(2_000_000))));
        await().until(() -> state.parkedKeys() == 1);
        var mended = anEvent(key);
        jdbc.update("update outbox set payload = ?", codec.encode(TOPIC, mended));

        endpoint.release(TOPIC, key);

        await().untilAsserted(() ->
                assertThat(events.of(TOPIC, key, BookingExpired.class)).containsExactly(mended));
        assertThat(state.parkedKeys()).isZero();
    }
}
