package de.boxenstopp.slot.availability.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SlotIntegrationTest
@Timeout(30)
class SlotStreamIT {

    private static final String MONDAY_AND_TUESDAY = "?from=2026-03-02&to=2026-03-03";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Slate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @AfterEach
    void everybodyGoes() {
        await().until(() -> listeners() == 0);
    }

    @Test
    void tellsWhatIsAndThenWhatChanges() throws InterruptedException {
        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY)) {
            assertThat(listening.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listening.next()).satisfies(state -> {
                assertThat(state.name()).isEqualTo("state");
                assertThat(state.slots()).hasSize(16);
            });

            resize(pickup(TUESDAY, "10:00"), 1);

            assertThat(listening.next()).satisfies(change -> {
                assertThat(change.name()).isEqualTo("change");
                assertThat(change.slots())
                        .singleElement()
                        .asString()
                        .contains("\"start\":\"10:00\"", "\"level\":\"LAST\"", "Nur noch 1 Platz frei");
            });
        }
    }

    @Test
    void tellsNothingOfOtherDays() throws InterruptedException {
        try (var listening = Listening.to(port, "?from=2026-03-02&to=2026-03-02")) {
            listening.next();

            resize(pickup(TUESDAY, "10:00"), 1);

            assertThat(listening.next()).isNull();
        }
    }

    @Test
    void goesOnWhereAListenerLeftOff() throws InterruptedException {
        Listening.Event last;
        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY)) {
            last = listening.next();
        }
        assertThat(last).isNotNull();

        resize(pickup(MONDAY, "08:00"), 2);

        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY, last.id())) {
            assertThat(listening.next()).satisfies(change -> {
                assertThat(change.name()).isEqualTo("change");
                assertThat(change.slots()).singleElement().asString().contains("\"free\":2");
            });
        }
        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY, "elsewhere-17")) {
            assertThat(listening.next()).extracting(Listening.Event::name).isEqualTo("state");
        }
    }

    @Test
    void speaksUpWhenThereIsNothingToTell() {
        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY)) {
            await().until(() -> listening.heartbeats() >= 2);
        }
    }

    @Test
    void hasRoomForSomeListenersOnly() {
        try (var one = Listening.to(port, MONDAY_AND_TUESDAY);
                var two = Listening.to(port, MONDAY_AND_TUESDAY);
                var three = Listening.to(port, MONDAY_AND_TUESDAY);
                var refused = Listening.to(port, MONDAY_AND_TUESDAY)) {
            assertThat(one.status()).isEqualTo(200);
            assertThat(two.status()).isEqualTo(200);
            assertThat(three.status()).isEqualTo(200);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        }
        await().until(() -> listeners() == 0);

        try (var listening = Listening.to(port, MONDAY_AND_TUESDAY)) {
            assertThat(listening.status()).isEqualTo(200);
        }
    }

    @Test
    void refusesWhatCannotBeAnswered() throws IOException, InterruptedException {
        assertThat(status("GET", "?from=2026-03-02&to=2026-03-01")).isEqualTo(400);
        assertThat(status("GET", "?workshopId=00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        assertThat(status("HEAD", "")).isEqualTo(200);
        assertThat(status("POST", "")).isEqualTo(405);
    }

    private int status(String method, String query) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/api/slots/stream%s".formatted(port, query));
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private void resize(SlotWindow window, int capacity) {
        jdbc.update(
                "update slot_window set capacity = ? where id = ?",
                capacity,
                window.id().value());
    }

    private double listeners() {
        return meters.get("slot.stream.listeners").gauge().value();
    }
}
