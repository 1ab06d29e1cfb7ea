package de.boxenstopp.slot.capacity;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admins' doors to capacity, and what comes of using them. */
@SlotIntegrationTest
class CapacityApiIT {

    private static final String CAPACITY = "/" + WITTEN.value() + "/capacity";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    Slate slate;

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    Calendar calendar;

    @Autowired
    MovableClock clock;

    private AdminDoor admin;
    private Desk desk;

    @BeforeEach
    void wipe() {
        slate.wipe();
        admin = AdminDoor.at(port, clock);
        desk = new Desk(holdPlaces, calendar);
    }

    @Test
    void showsTheWholePicture() {
        var picture = admin.get(CAPACITY).body();

        assertThat(picture.at("/rules/leadTimeMinutes").asInt()).isEqualTo(2880);
        assertThat(picture.path("bays").asInt()).isEqualTo(4);
        assertThat(picture.path("dailyCap").asInt()).isEqualTo(16);
        assertThat(picture.at("/weeks/0/week").size()).isEqualTo(6);
        assertThat(picture.at("/weeks/0/week/0/windows/0/end").asString()).isEqualTo("10:00");
        assertThat(picture.at("/exceptions")
                        .valueStream()
                        .map(day -> day.path("date").asString()))
                .as("Good Friday, Easter Monday, Labour Day")
                .containsExactly("2026-04-03", "2026-04-06", "2026-05-01");
    }

    @Test
    void takesWhatItShows() {
        var week = admin.get(CAPACITY).body().at("/weeks/0/week").toString();

        var answer = admin.put(CAPACITY, AdminDoor.capacity(0, "\"from\": \"2026-03-02\", \"week\": " + week + ","));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asLong())
                .as("nothing is different")
                .isZero();
    }

    @Test
    void changesTheWeekFromADateOn() {
        desk.hold(pickup(MONDAY, "16:00"), comeback(TUESDAY, "16:00"));

        var answer = admin.put(CAPACITY, AdminDoor.capacity(0, """
                "from": "2026-03-02", "week": [
                    {"weekday": "MONDAY", "opens": "09:00", "closes": "13:00", "windows": [
                        {"kind": "PICKUP", "start": "09:00", "end": "11:00", "capacity": 7},
                        {"kind": "RETURN", "start": "11:00", "end": "13:00", "capacity": 3}]},
                    {"weekday": "SUNDAY", "opens": "10:00", "closes": "12:00", "windows": [
                        {"kind": "RETURN", "start": "10:00", "end": "12:00", "capacity": 1}]}],
                """));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(desk.windows("2026-02-27")).as("before").hasSize(8);
        assertThat(desk.windows("2026-03-02"))
                .containsExactlyInAnyOrder("PICKUP 09:00 7", "RETURN 11:00 3", "PICKUP 16:00 1");
        assertThat(desk.windows("2026-03-09")).containsExactlyInAnyOrder("PICKUP 09:00 7", "RETURN 11:00 3");
        assertThat(desk.windows("2026-03-03"))
                .as("no Tuesdays any more, but one car comes back")
                .containsExactly("RETURN 16:00 1");
        assertThat(desk.windows("2026-03-08")).as("a Sunday").containsExactly("RETURN 10:00 1");
        assertThat(calendar.days(WITTEN, TUESDAY.plusDays(7), TUESDAY.plusDays(7))
                        .getFirst()
                        .closed())
                .isTrue();
        assertThat(desk.outcome(pickup(TUESDAY.plusDays(7), "08:00"), comeback(TUESDAY.plusDays(13), "08:00")))
                .isEqualTo("slot-closed");
        var inTwoWeeks = MONDAY.plusDays(14);
        var comeback =
                calendar.windowLoads(WITTEN, inTwoWeeks, inTwoWeeks).getLast().window();
        assertThat(desk.outcome(pickup(MONDAY.plusDays(7), "10:00"), comeback))
                .as("not offered any more")
                .isEqualTo("slot-taken");
    }

    @Test
    void changesRulesForTheNextWhoAsks() {
        var answer = admin.put(
                CAPACITY,
                AdminDoor.capacity(0, "")
                        .replace("2880", "1440")
                        .replace("\"horizonDays\": 60", "\"horizonDays\": 90"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("openUntil").asString()).isEqualTo("2026-06-10");
        assertThat(desk.windows("2026-06-10")).as("open at once").hasSize(8);
        desk.hold(pickup(MONDAY.minusDays(2), "08:00"), comeback(MONDAY, "08:00"));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 3, \"version\": 0}");

        var answer = admin.put(CAPACITY, AdminDoor.capacity(0, "").replace("\"bays\": 4", "\"bays\": 5"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("stale-update");
        assertThat(admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 3, \"version\": 0}")
                        .status())
                .as("it is so already")
                .isEqualTo(200);
    }

    @Test
    void knowsWhoChangedWhat() {
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 3}");
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 3}");

        var audit = admin.get("/" + WITTEN.value() + "/audit").body();

        assertThat(audit).hasSize(1);
        assertThat(audit.at("/0/staffId").asString()).isEqualTo(AdminDoor.STAFF);
        assertThat(audit.at("/0/act").asString()).isEqualTo("change-day");
        assertThat(audit.at("/0/before/days/0/dailyCap").asInt()).isEqualTo(16);
        assertThat(audit.at("/0/after/days/0/dailyCap").asInt()).isEqualTo(3);
    }

    @Test
    void hasAsManyWorkshopsAsAdminsAdd() {
        var body = """
                {"slug": "dortmund", "name": "Werkstatt Dortmund", "enabled": true,
                 "address": {"street": "Westenhellweg 100", "postalCode": "44137", "city": "Dortmund"}}
                """;
        var added = admin.post("", body);

        assertThat(added.status()).isEqualTo(201);
        var dortmund = added.body().path("workshopId").asString();
        assertThat(admin.post("", body).errors()).containsExactly("slug taken ist schon vergeben");
        assertThat(admin.get("")
                        .body()
                        .valueStream()
                        .map(workshop -> workshop.path("slug").asString()))
                .containsExactly("witten", "dortmund");
        assertThat(offered("?workshopId=" + dortmund).size()).isPositive();
        assertThat(offered("").at("/0/slotId"))
                .as("Witten, unless asked otherwise")
                .isNotEqualTo(offered("?workshopId=" + dortmund).at("/0/slotId"));

        var disabled =
                admin.put("/" + dortmund, body.replace("\"enabled\": true", "\"enabled\": false, \"version\": 0"));

        assertThat(disabled.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        offered("?workshopId=" + dortmund).path("status").asInt())
                .isEqualTo(404));
    }

    private JsonNode offered(String query) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/slots" + query)
                .exchange((_, response) -> json.readTree(response.getBody()));
    }
}
