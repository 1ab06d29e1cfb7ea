package de.boxenstopp.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.kafka.SchemaRegistry;
import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.process.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One stack, looked at from all sides; ordered because it is killed on the way, and last because it is stopped then. */
@ExtendWith(OneStack.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheStackComesUpIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String NOT_ALLOWED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    private static LocalStack stack;

    @BeforeAll
    static void startIt(LocalStack shared) {
        stack = shared;
    }

    @AfterAll
    static void stopIt() {
        stack.close();
    }

    @Test
    @Order(1)
    void everyPartIsUp() {
        assertThat(stack.supervisor().statuses())
                .allSatisfy(part -> assertThat(part.state()).as(part.name()).matches(State::isGood));
    }

    @Test
    @Order(2)
    void everyServiceSaysThatItIsReady() throws Exception {
        for (String service : Catalogue.names()) {
            assertThat(get(stack.managementUrl(service) + "/actuator/health/readiness"))
                    .as(service)
                    .contains("UP");
        }
    }

    @Test
    @Order(3)
    void theDatabaseIsDurable() throws SQLException {
        assertThat(ask("postgres", "show fsync")).isEqualTo("on");
        assertThat(ask("postgres", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask("postgres", "show full_page_writes")).isEqualTo("on");
    }

    @Test
    @Order(4)
    void aWrongPasswordIsRefused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(stack.databaseUrl("slot"), "slot", "guessed"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    @Order(5)
    void aServiceCannotOpenTheDatabaseOfAnother() {
        for (String others : List.of("booking", "apicurio", "postgres", "template1")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(others)
                    .isThrownBy(() -> DriverManager.getConnection(
                            stack.databaseUrl(others), "slot", stack.databasePassword("slot")))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    @Test
    @Order(6)
    void theContractsAreThere() throws Exception {
        assertThat(topics()).contains("booking-events", "slot-events");
        assertThat(get(stack.registryUrl() + "/subjects"))
                .contains("booking-events-de.boxenstopp.events.booking.BookingCreated");
    }

    @Test
    @Order(7)
    void whatOneServiceWritesAnotherReadsThroughTheRealRegistry() {
        EventCodec writer = EventCodec.over(SchemaRegistry.at(URI.create(stack.registryUrl())));
        EventCodec reader = EventCodec.over(SchemaRegistry.at(URI.create(stack.registryUrl())));
        SlotHoldExpired event = aHoldThatExpired();

        byte[] framed = writer.encode("slot-events", event);

        assertThat(framed[0]).isZero();
        assertThat(reader.decode(framed)).contains(event);
    }

    @Test
    @Order(8)
    void theRegistryRefusesASchemaThatReadersWouldNotUnderstand() throws Exception {
        String subject = "slot-events-de.boxenstopp.events.slot.SlotHoldExpired";
        String other = "{\"schema\": \"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"SlotHoldExpired\\\","
                + "\\\"namespace\\\":\\\"de.boxenstopp.events.slot\\\",\\\"fields\\\":[{\\\"name\\\":\\\"colour\\\","
                + "\\\"type\\\":\\\"string\\\"}]}\"}";

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/subjects/" + subject + "/versions"))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(HttpRequest.BodyPublishers.ofString(other)));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    @Order(9)
    void whatIsKilledComesBack() {
        for (String part : List.of("slot", "kafka", "postgres")) {
            long before = stack.supervisor().status(part).pid();

            stack.kill(part);
            stack.awaitUp(part, SOON);

            assertThat(stack.supervisor().status(part).pid()).as(part).isNotEqualTo(before);
        }
        stack.names().forEach(part -> stack.awaitUp(part, SOON)); // the others get over it too
    }

    @Test
    @Order(10)
    void itStopsWithoutATraceAndFindsItsDataAgain() throws Exception {
        createTable();
        List<ProcessHandle> processes = processesOfTheStack();
        assertThat(processes).isNotEmpty();

        stack.stop();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);

        stack = LocalStack.with(stack.settings().withoutBuild())
                .only("postgres", "kafka", "registry")
                .start();
        assertThat(ask("slot", "select what from remembered")).isEqualTo("a row");
        assertThat(topics()).contains("slot-events");
        assertThat(get(stack.registryUrl() + "/subjects")).contains("SlotHoldExpired");
    }

    private static SlotHoldExpired aHoldThatExpired() {
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        return SlotHoldExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now)
                .setBookingId(UUID.randomUUID())
                .setWorkshopId(UUID.randomUUID())
                .setPickupSlotId(UUID.randomUUID())
                .setReturnSlotId(UUID.randomUUID())
                .setUntil(now)
                .build();
    }

    private static List<ProcessHandle> processesOfTheStack() {
        return stack.supervisor().statuses().stream()
                .filter(part -> part.pid() != 0)
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .toList();
    }

    private static void createTable() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.databaseUrl("slot"), "slot", stack.databasePassword("slot"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table remembered as select 'a row' as what");
        }
    }

    private static Set<String> topics() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String ask(String database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stack.databaseUrl(database), "postgres", stack.databasePassword("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
