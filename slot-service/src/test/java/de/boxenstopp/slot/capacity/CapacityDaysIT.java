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
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
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
import tools.jackson.databind.json.JsonMapper;

/** Single days: closed, opened, stopped, or with hours of their own. */
@SlotIntegrationTest
class CapacityDaysIT {

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
    private Desk desk;

    @BeforeEach
    void wipe() {
        slate.wipe();
        admin = AdminDoor.at(port, clock);
        desk = new Desk(holdPlaces, calendar);
    }

    @Test
    void closesAndOpensDaysAndNamesWhomItHits() {
        var booking = desk.hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"));
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
        assertThat(desk.outcome(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00")))
                .isEqualTo("slot-closed");
        await().untilAsserted(() -> {
            var told = toldOf(booking);
            assertThat(told).extracting(SlotCapacityChanged::getDate).containsExactly(MONDAY);
            assertThat(told.getFirst().getClosedReasonCode()).isEqualTo(ClosedDayReason.VACATION);
            assertThat(told.getFirst().getHitBookingIds()).containsExactly(booking);
        });

        admin.put(CLOSED_DAYS, "{\"from\": \"2026-03-02\", \"to\": \"2026-03-02\", \"closed\": false}");

        desk.hold(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00"));
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
        var booking = desk.hold(pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00"));
        admin.put(CAPACITY + "/days/2026-03-02", "{\"dailyCap\": 20}");
        var version = admin.get(CAPACITY).body().path("version").asLong();

        var stopped =
                admin.put(CAPACITY, AdminDoor.capacity(version, "").replace("\"dailyCap\": 16", "\"dailyCap\": 0"));

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(desk.outcome(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00")))
                .isEqualTo("day-full");
        assertThat(desk.hold(booking, pickup(MONDAY, "08:00"), comeback(TUESDAY, "08:00")))
                .isEqualTo(booking);

        admin.put(CAPACITY, AdminDoor.capacity(version + 1, ""));

        desk.hold(pickup(MONDAY, "10:00"), comeback(TUESDAY, "10:00"));
        assertThat(calendar.days(WITTEN, MONDAY, MONDAY).getFirst().dailyCap()).isEqualTo(20);
    }

    @Test
    void givesADayAndAWindowWhatTheyNeedAlone() {
        var day = admin.put(CAPACITY + "/days/2026-03-01", """
                {"hours": {"opens": "10:00", "closes": "12:00", "windows": [
                    {"kind": "RETURN", "start": "10:00", "end": "11:00", "capacity": 2}]}, "bays": 1}
                """);
        assertThat(day.status()).as("%s", day.body()).isEqualTo(200);
        assertThat(desk.windows("2026-03-01")).containsExactly("RETURN 10:00 2");

        var window =
                admin.put(CAPACITY + "/windows/" + pickup(MONDAY, "08:00").id().value(), "{\"capacity\": 9}");
        assertThat(window.status()).isEqualTo(200);
        assertThat(desk.windows("2026-03-02")).contains("PICKUP 08:00 9");

        admin.put(CAPACITY + "/days/2026-03-02", "{}");
        assertThat(desk.windows("2026-03-02")).as("as usual again").contains("PICKUP 08:00 4");
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
                        : desk.outcome(window, comeback(TUESDAY, returns.get(index % 4))));

        var load = calendar.windowLoads(WITTEN, MONDAY, MONDAY).stream()
                .filter(other -> other.window().id().equals(window.id()))
                .findFirst()
                .orElseThrow();
        assertThat(load.taken()).isLessThanOrEqualTo(load.window().capacity()).isPositive();
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
        desk.hold(windows.getFirst().window(), windows.getLast().window());
        assertThat(calendar.dayLoads(WITTEN, sunday, sunday).getFirst().minutesTaken())
                .isEqualTo(120);
        assertThat(admin.put(
                                CLOSED_DAYS,
                                "{\"from\": \"%s\", \"to\": \"%s\", \"closed\": true}".formatted(sunday, sunday))
                        .texts("/bookings/0/hits", "date"))
                .containsOnly(sunday.toString());
    }

    private List<SlotCapacityChanged> toldOf(UUID booking) {
        return events.all("slot-capacity-events").stream()
                .map(SlotCapacityChanged.class::cast)
                .filter(event -> event.getHitBookingIds().contains(booking))
                .toList();
    }
}
