package de.boxenstopp.slot.capacity;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What admins may not do: all of it is said at once, and nothing is half done. */
@SlotIntegrationTest
class CapacityInputIT {

    private static final String CAPACITY = "/" + WITTEN.value() + "/capacity";
    private static final String CLOSED_DAYS = "/" + WITTEN.value() + "/closed-days";

    @LocalServerPort
    int port;

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
    void takesNoPlaceFromAnybody() {
        desk.hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"));
        desk.hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "10:00"));

        assertThat(admin.put(
                                CAPACITY + "/windows/"
                                        + pickup(MONDAY, "08:00").id().value(),
                                "{\"capacity\": 1}")
                        .errors())
                .containsExactly("capacity below-booked ist weniger, als schon gebucht ist: 2");
        assertThat(admin.put(CAPACITY + "/days/2026-03-02", """
                {"bays": 0, "hours": {"opens": "09:00", "closes": "12:00", "windows": []}}
                """).errors())
                .containsExactly(
                        "bays below-booked ist weniger, als schon gebucht ist: 2",
                        "hours work-booked müssen 08:00-18:00 enthalten, weil an diesem Tag schon 240 Minuten Arbeit"
                                + " gebucht sind",
                        "hours.windows window-below-booked Im Zeitfenster 08:00-10:00 sind schon 2 Plätze gebucht");
        assertThat(calendar.windowLoads(WITTEN, MONDAY, MONDAY))
                .as("nothing half done")
                .hasSize(8);
        assertThat(admin.get("/" + WITTEN.value() + "/audit").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                        | closed not-null, from not-null, to not-null
            {"from": "2026-02-31", "to": 5, "closed": "yes"}                          | closed wrong-type, from wrong-type, to wrong-type
            {"from": "2026-02-25", "to": "2026-02-24", "closed": true}                | from past-date, to end-before-start, to past-date
            {"from": "2026-05-11", "to": "2026-05-12", "closed": true}                | to beyond-horizon
            {"from": "2026-03-02", "to": "2026-03-02", "closed": true, "reason": "HOLIDAY"} | reason not-yours-to-give
            """)
    void refusesPeriodsThatAreNone(String body, String errors) {
        assertThat(admin.put(CLOSED_DAYS, body).codes()).containsExactly(errors.split(", "));
    }

    @Test
    void namesEverythingThatIsWrongWithAWeekAtOnce() {
        var nonsense = """
                {"bays": -1, "dailyCap": 1001, "from": "2026-02-25", "rules": {"leadTimeMinutes": -1, "horizonDays": 0,
                 "returnHorizonDays": 91, "driveMinutes": 1441}, "week": [
                   {"weekday": "MONDAY", "opens": "18:00", "closes": "08:00", "windows": [
                     {"kind": "PICKUP", "start": "10:00", "end": "08:00", "capacity": 101}]},
                   {"weekday": "MONDAY", "opens": "08:00", "closes": "12:00", "windows": [
                     {"kind": "PICKUP", "start": "08:00", "end": "10:00", "capacity": 1},
                     {"kind": "PICKUP", "start": "09:00", "end": "11:00", "capacity": 1},
                     {"kind": "RETURN", "start": "11:00", "end": "13:00", "capacity": 1}]},
                   {"opens": "08:00", "closes": "12:00", "windows": []},
                   {"weekday": "TUESDAY", "opens": "08:00", "closes": "12:00", "windows": []},
                   {"weekday": "TUESDAY", "opens": "08:00", "closes": "12:00"}]}
                """;

        assertThat(admin.put(CAPACITY, nonsense).codes())
                .containsExactly(
                        "bays out-of-range",
                        "dailyCap out-of-range",
                        "from past-date",
                        "rules.bufferMinutes not-null",
                        "rules.driveMinutes out-of-range",
                        "rules.horizonDays out-of-range",
                        "rules.leadTimeMinutes out-of-range",
                        "rules.returnHorizonDays out-of-range",
                        "version not-null",
                        "week[0].closes end-before-start",
                        "week[0].windows[0].capacity out-of-range",
                        "week[0].windows[0].end end-before-start",
                        "week[1].windows[1] overlaps",
                        "week[1].windows[2] outside-hours",
                        "week[2].weekday not-null",
                        "week[4].weekday twice",
                        "week[4].windows not-null");
        assertThat(admin.get(CAPACITY).body().path("version").asLong()).isZero();
    }

    @Test
    void complainsInTheLanguageOfTheReader() {
        var body = "{\"from\": \"2026-05-11\", \"to\": \"2026-05-12\", \"closed\": true}";

        assertThat(admin.put(CLOSED_DAYS, body).errors())
                .containsExactly("to beyond-horizon ist noch nicht zur Buchung geöffnet: geöffnet ist bis 2026-05-11");
        assertThat(admin.in("en").put(CLOSED_DAYS, body).errors())
                .containsExactly("to beyond-horizon is not open for booking yet: open until 2026-05-11");
    }

    @ParameterizedTest
    @CsvSource({
        "days/2026-02-31, 400",
        "days/2026-02-25, 400",
        "days/2026-05-12, 400",
        "days/2026-03-01, 400",
        "windows/00000000-0000-0000-0000-000000000000, 404",
        "windows/x, 400"
    })
    void refusesDaysAndWindowsThatAreNone(String path, int status) {
        assertThat(admin.put(CAPACITY + "/" + path, "{\"capacity\": 4}").status())
                .isEqualTo(status);
    }

    @Test
    void isForAdminsOnlyAndForWorkshopsThatExist() {
        for (var role : List.of("CUSTOMER", "JOCKEY", "WORKSHOP")) {
            assertThat(admin.as(role).get(CAPACITY).status()).isEqualTo(403);
            assertThat(admin.as(role).put(CLOSED_DAYS, "{}").status()).isEqualTo(403);
        }
        assertThat(admin.get("/" + UUID.randomUUID() + "/capacity").status()).isEqualTo(404);
        assertThat(admin.put("/" + UUID.randomUUID() + "/closed-days", "{}").status())
                .isEqualTo(404);
    }
}
