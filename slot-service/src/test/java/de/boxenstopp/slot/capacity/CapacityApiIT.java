package de.boxenstopp.slot.capacity;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.slot.ClosedDayReason;
import de.boxenstopp.events.slot.SlotCapacityChanged;
import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admins' doors to capacity, and what comes of using them. */
@SlotIntegrationTest
class CapacityApiIT {

    private static final String CAPACITY = "/" + WITTEN.value() + "/capacity";
    private static final String CLOSED_DAYS = "/" + WITTEN.value() + "/closed-days";

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
    OpenDays openDays;

    @Autowired
    MovableClock clock;

    @Autowired
    Events events;

    private AdminDoor admin;

    @BeforeEach
    void wipe() {
        slate.wipe();
        admin = AdminDoor.at(port, clock);
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

        var answer = admin.put(CAPACITY, capacity(0, "\"from\": \"2026-03-02\", \"week\": " + week + ","));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asLong())
                .as("nothing is different")
                .isZero();
    }

    @Test
    void changesTheWeekFromADateOn() {
        hold(pickup(MONDAY, "16:00"), comeback(TUESDAY, "16:00"));

        var answer = admin.put(CAPACITY, capacity(0, """
                "from": "2026-03-02", "week": [
                    {"weekday": "MONDAY", "opens": "09:00", "closes": "13:00", "windows": [
                        {"kind": "PICKUP", "start": "09:00", "end": "11:00", "capacity": 7},
                        {"kind": "RETURN", "start": "11:00", "end": "13:00", "capacity": 3}]},
                    {"weekday": "SUNDAY", "opens": "10:00", "closes": "12:00", "windows": [
                        {"kind": "RETURN", "start": "10:00", "end": "12:00", "capacity": 1}]}],
                """));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(windows("2026-02-27")).as("before").hasSize(8);
        assertThat(windows("2026-03-02"))
                .containsExactlyInAnyOrder("PICKUP 09:00 7", "RETURN 11:00 3", "PICKUP 16:00 1");
        assertThat(windows("2026-03-09")).containsExactlyInAnyOrder("PICKUP 09:00 7", "RETURN 11:00 3");
        assertThat(windows("2026-03-03"))
                .as("no Tuesdays any more, but one car comes back")
                .containsExactly("RETURN 16:00 1");
        assertThat(windows("2026-03-08")).as("a Sunday").containsExactly("RETURN 10:00 1");
        assertThat(calendar.days(WITTEN, TUESDAY.plusDays(7), TUESDAY.plusDays(7))
                        .getFirst()
                        .closed())
                .isTrue();
        assertThat(holdRefused(pickup(TUESDAY.plusDays(7), "08:00"), comeback(TUESDAY.plusDays(13), "08:00")))
                .isEqualTo("slot-closed");
        var inTwoWeeks = MONDAY.plusDays(14);
        var comeback =
                calendar.windowLoads(WITTEN, inTwoWeeks, inTwoWeeks).getLast().window();
        assertThat(holdRefused(pickup(MONDAY.plusDays(7), "10:00"), comeback))
                .as("not offered any more")
                .isEqualTo("slot-taken");
    }

    @Test
    void closesAndOpensDaysAndNamesWhomItHits() {
        var booking = hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"));
        var body = "{\"from\": \"2026-03-01\", \"to\": \"2026-03-02\", \"closed\": true, \"reason\": \"VACATION\"}";

        var answer = admin.put(CLOSED_DAYS, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/closed/0").asString()).isEqualTo("2026-03-02");
        assertThat(answer.body().at("/bookings/0/bookingId").asString()).isEqualTo(booking.toString());
        assertThat(answer.body()
                        .at("/bookings/0/hits")
                        .valueStream()
                        .map(hit -> hit.path("what").asString()))
                .containsExactly("PICKUP", "WORK");
        assertThat(admin.put(CLOSED_DAYS, body)).as("asked again").isEqualTo(answer);
        assertThat(holdRefused(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00")))
                .isEqualTo("slot-closed");
        await().untilAsserted(() -> {
            var told = toldOf(booking);
            assertThat(told).extracting(SlotCapacityChanged::getDate).containsExactly(MONDAY);
            assertThat(told.getFirst().getClosedReasonCode()).isEqualTo(ClosedDayReason.VACATION);
            assertThat(told.getFirst().getHitBookingIds()).containsExactly(booking);
        });

        admin.put(CLOSED_DAYS, "{\"from\": \"2026-03-02\", \"to\": \"2026-03-02\", \"closed\": false}");

        hold(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00"));
    }

    @Test
    void opensAHolidayThatStaysOpen() {
        admin.put(CLOSED_DAYS, "{\"from\": \"2026-04-06\", \"to\": \"2026-04-06\", \"closed\": false}");

        openDays.handle();

        var easterMonday = LocalDate.of(2026, 4, 6);
        assertThat(calendar.days(WITTEN, easterMonday, easterMonday).getFirst().closed())
                .isFalse();
        assertThat(admin.get(CAPACITY)
                        .body()
                        .at("/exceptions")
                        .valueStream()
                        .map(day -> day.path("date").asString()))
                .as("it is not as usual")
                .contains("2026-04-06");
    }

    @Test
    void takesNoNewBookingsFromOneMomentToTheNext() {
        var booking = hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"));
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 20}");
        var version = admin.get(CAPACITY).body().path("version").asLong();

        var stopped = admin.put(CAPACITY, capacity(version, "").replace("\"dailyCap\": 16", "\"dailyCap\": 0"));

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(holdRefused(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00")))
                .isEqualTo("day-full");
        assertThat(hold(booking, pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00")))
                .isEqualTo(booking);

        admin.put(CAPACITY, capacity(version + 1, ""));

        hold(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00"));
        assertThat(calendar.days(WITTEN, MONDAY, MONDAY).getFirst().dailyCap()).isEqualTo(20);
    }

    @Test
    void changesRulesForTheNextWhoAsks() {
        var answer = admin.put(
                CAPACITY,
                capacity(0, "").replace("2880", "1440").replace("\"horizonDays\": 60", "\"horizonDays\": 90"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("openUntil").asString()).isEqualTo("2026-06-10");
        assertThat(windows("2026-06-10")).as("open at once").hasSize(8);
        hold(pickup(MONDAY.minusDays(2), "08:00"), comeback(MONDAY, "08:00"));
    }

    @Test
    void givesADayAndAWindowWhatTheyNeedAlone() {
        var day = admin.put(CAPACITY + "/days/2026-03-01", """
                {"hours": {"opens": "10:00", "closes": "12:00", "windows": [
                    {"kind": "RETURN", "start": "10:00", "end": "11:00", "capacity": 2}]}, "bays": 1}
                """);
        assertThat(day.status()).as("%s", day.body()).isEqualTo(200);
        assertThat(windows("2026-03-01")).containsExactly("RETURN 10:00 2");

        var window =
                admin.put(CAPACITY + "/windows/" + pickup(MONDAY, "08:00").id().value(), "{\"capacity\": 9}");
        assertThat(window.status()).isEqualTo(200);
        assertThat(windows("2026-03-02")).contains("PICKUP 08:00 9");

        admin.put(CAPACITY + "/days/2026-03-02", "{}");
        assertThat(windows("2026-03-02")).as("as usual again").contains("PICKUP 08:00 4");
    }

    /** Whoever comes first: never more cars than places. */
    @RepeatedTest(5)
    void neverLetsAHoldAndAChangeMissEachOther() {
        var window = pickup(MONDAY, "08:00");
        var returns = List.of("08:00", "10:00", "14:00", "16:00");

        AtOnce.times(
                9,
                index -> index == 4
                        ? admin.put(CAPACITY + "/windows/" + window.id().value(), "{\"capacity\": 1}")
                                .status()
                        : outcome(window, comeback(TUESDAY, returns.get(index % 4))));

        var load = calendar.windowLoads(WITTEN, MONDAY, MONDAY).stream()
                .filter(other -> other.window().id().equals(window.id()))
                .findFirst()
                .orElseThrow();
        assertThat(load.taken()).isLessThanOrEqualTo(load.window().capacity()).isPositive();
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 3, \"version\": 0}");

        var answer = admin.put(CAPACITY, capacity(0, "").replace("\"bays\": 4", "\"bays\": 5"));

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

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25", "2027-03-28"})
    void worksOnDaysOnWhichClocksChange(LocalDate sunday) {
        clock.moveTo(at(sunday.minusDays(7), "12:00"));
        openDays.handle();

        var answer = admin.put(CAPACITY + "/days/" + sunday, """
                {"hours": {"opens": "08:00", "closes": "18:00", "windows": [
                    {"kind": "PICKUP", "start": "08:00", "end": "10:00", "capacity": 1},
                    {"kind": "RETURN", "start": "14:00", "end": "16:00", "capacity": 1}]}}
                """);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        var windows = calendar.windowLoads(WITTEN, sunday, sunday);
        hold(windows.getFirst().window(), windows.getLast().window());
        assertThat(calendar.dayLoads(WITTEN, sunday, sunday).getFirst().minutesTaken())
                .isEqualTo(120);
        assertThat(admin.put(
                                CLOSED_DAYS,
                                "{\"from\": \"%s\", \"to\": \"%s\", \"closed\": true}".formatted(sunday, sunday))
                        .texts("/bookings/0/hits", "date"))
                .containsOnly(sunday.toString());
    }

    private static String capacity(long version, String week) {
        return """
                {"version": %d, "bays": 4, "dailyCap": 16, %s
                 "rules": {"leadTimeMinutes": 2880, "horizonDays": 60, "returnHorizonDays": 14, "driveMinutes": 30,
                           "bufferMinutes": 15}}
                """.formatted(version, week);
    }

    private UUID hold(SlotWindow pickup, SlotWindow comeback) {
        return hold(UUID.randomUUID(), pickup, comeback);
    }

    private UUID hold(UUID booking, SlotWindow pickup, SlotWindow comeback) {
        holdPlaces.handle(new HoldPlaces.Command(new BookingId(booking), WITTEN, pickup.id(), comeback.id(), 120));
        return booking;
    }

    private String holdRefused(SlotWindow pickup, SlotWindow comeback) {
        return outcome(pickup, comeback).toString();
    }

    private Object outcome(SlotWindow pickup, SlotWindow comeback) {
        try {
            return hold(pickup, comeback);
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private List<String> windows(String date) {
        var day = LocalDate.parse(date);
        return calendar.windowLoads(WITTEN, day, day).stream()
                .map(WindowLoad::window)
                .map(window -> "%s %s %d".formatted(window.kind(), window.start(), window.capacity()))
                .toList();
    }

    private List<SlotCapacityChanged> toldOf(UUID booking) {
        return events.all("slot-capacity-events").stream()
                .map(SlotCapacityChanged.class::cast)
                .filter(event -> event.getHitBookingIds().contains(booking))
                .toList();
    }

    private JsonNode offered(String query) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/slots" + query)
                .exchange((_, response) -> json.readTree(response.getBody()));
    }
}
