package de.boxenstopp.slot;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.test.TestKeys;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of the service, from outside. */
@SlotIntegrationTest
class SlotApiIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MovableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Slate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void showsWhatIsLeftAsItIsTaken() {
        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02"))
                .isEqualTo("08:00 FREE 4, 10:00 FREE 4, 14:00 FREE 4, 16:00 FREE 4");

        for (var place = 0; place < 3; place++) {
            assertThat(hold(UUID.randomUUID(), aVisit()).status()).isEqualTo(200);
        }
        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02"))
                .isEqualTo("08:00 LAST 1, 10:00 FREE 4, 14:00 FREE 4, 16:00 FREE 4");

        hold(UUID.randomUUID(), aVisit());
        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02"))
                .isEqualTo("08:00 FULL 0, 10:00 FREE 4, 14:00 FREE 4, 16:00 FREE 4");
        assertThat(levels("?kind=RETURN&from=2026-03-03&to=2026-03-03")).startsWith("08:00 FULL 0, 10:00 FREE 4");
    }

    @Test
    void showsNothingAsFreeThatCannotBeHad() {
        assertThat(levels("?kind=PICKUP&from=2026-02-28&to=2026-02-28"))
                .as("within the lead time")
                .isEqualTo("08:00 CLOSED 0, 10:00 CLOSED 0");
        assertThat(levels("?kind=PICKUP&from=2026-03-01&to=2026-03-01"))
                .as("a Sunday")
                .isEmpty();
        assertThat(levels("?kind=PICKUP&from=2026-04-06&to=2026-04-06"))
                .as("Easter Monday")
                .isEqualTo("08:00 CLOSED 0, 10:00 CLOSED 0, 14:00 CLOSED 0, 16:00 CLOSED 0");
        assertThat(levels("?kind=PICKUP&from=2026-04-27&to=2026-04-28"))
                .as("the last day of the horizon and the first beyond")
                .isEqualTo("08:00 FREE 4, 10:00 FREE 4, 14:00 FREE 4, 16:00 FREE 4, "
                        + "08:00 CLOSED 0, 10:00 CLOSED 0, 14:00 CLOSED 0, 16:00 CLOSED 0");
        assertThat(levels("?kind=RETURN&from=2026-04-28&to=2026-04-28"))
                .as("a return beyond")
                .startsWith("08:00 FREE 4");
    }

    @Test
    void takesNoNewBookingsFromOneMomentToTheNext() {
        jdbc.update("update workshop_day set daily_cap = 0");

        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02"))
                .isEqualTo("08:00 FULL 0, 10:00 FULL 0, 14:00 FULL 0, 16:00 FULL 0");
        assertThat(levels("?kind=RETURN&from=2026-03-02&to=2026-03-02")).startsWith("08:00 FREE 4");
        assertThat(hold(UUID.randomUUID(), aVisit()).code()).isEqualTo("day-full");
    }

    @Test
    void showsWhatIsFreeForThatMuchWork() {
        jdbc.update("update workshop_day set bays = 1 where date = ?", MONDAY);
        hold(UUID.randomUUID(), new Visit(pickup(MONDAY, "08:00"), comeback(TUESDAY, "14:00"), 400));

        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02&durationMinutes=200"))
                .as("the bay has time for one of them, or for two that are finished on Tuesday")
                .isEqualTo("08:00 LAST 1, 10:00 LAST 1, 14:00 FREE 2, 16:00 FREE 4");
        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02&durationMinutes=201"))
                .isEqualTo("08:00 FULL 0, 10:00 FULL 0, 14:00 FREE 2, 16:00 FREE 4");
    }

    @Test
    void answersTheSameWhenAskedAgainAndSwapsOnce() {
        var booking = UUID.randomUUID();
        var first = hold(booking, aVisit());

        assertThat(hold(booking, aVisit())).isEqualTo(first);
        assertThat(first.body().path("until").asString()).isEqualTo("2026-02-26T11:30:00Z");

        var moved = swap(booking, anotherVisit());

        assertThat(moved.body().at("/pickup/start").asString()).isEqualTo("10:00");
        assertThat(swap(booking, anotherVisit())).isEqualTo(moved);
        assertThat(hold(booking, aVisit()).code()).isEqualTo("reservation-differs");
        assertThat(levels("?kind=PICKUP&from=2026-03-02&to=2026-03-02")).startsWith("08:00 FREE 4, 10:00 FREE 3");
    }

    @Test
    void offersWhatIsFreeInstead() {
        for (var place = 0; place < 4; place++) {
            hold(UUID.randomUUID(), aVisit());
        }

        var refused = hold(UUID.randomUUID(), aVisit());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("slot-taken");
        assertThat(refused.body()
                        .path("alternatives")
                        .valueStream()
                        .map(window -> window.path("slotId").asString()))
                .containsExactly(id(pickup(MONDAY, "10:00")), id(pickup(MONDAY, "14:00")), id(pickup(MONDAY, "16:00")));
    }

    @Test
    void knowsNoOtherWorkshop() {
        assertThat(get("?workshopId=" + WITTEN.value()).status()).isEqualTo(200);
        assertThat(get("?workshopId=" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void counts() {
        hold(UUID.randomUUID(), aVisit());
        swap(UUID.randomUUID(), aVisit());

        var metrics = RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri("/actuator/prometheus")
                .retrieve()
                .body(String.class);

        assertThat(metrics)
                .containsPattern("slot_holds_total\\{[^}]*outcome=\"done\"")
                .containsPattern("slot_swaps_total\\{[^}]*outcome=\"not-found\"")
                .containsPattern("slot_facts_total\\{[^}]*fact=\"SlotHeld\"")
                .containsPattern("slot_reservations\\{[^}]*status=\"held\"")
                .containsPattern("slot_reservations_above_capacity\\{[^}]*} 0\\.0")
                .containsPattern("slot_holds_overdue\\{");
    }

    private String levels(String query) {
        return get(query)
                .body()
                .valueStream()
                .map(window -> "%s %s %s"
                        .formatted(
                                window.path("start").asString(),
                                window.path("level").asString(),
                                window.path("free").asInt()))
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    private Answer get(String query) {
        return answer(client().get().uri("/api/slots" + query));
    }

    @Test
    void letsAHoldGoOnWhileItsCustomerPays() {
        var booking = UUID.randomUUID();
        hold(booking, aVisit());
        var until = clock.instant().plusSeconds(37 * 60);

        var answer = put(booking + "/hold-end", "{\"until\": \"%s\"}".formatted(until));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("until").asString()).isEqualTo(until.toString());
        assertThat(put(booking + "/hold-end", "{}").status()).isEqualTo(400);
        assertThat(put(UUID.randomUUID() + "/hold-end", "{\"until\": \"%s\"}".formatted(until))
                        .status())
                .isEqualTo(404);
    }

    private Answer hold(UUID booking, Visit visit) {
        return put(booking.toString(), """
                {"workshopId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s", "durationMinutes": %d}
                """.formatted(
                        WITTEN.value(), id(visit.pickupWindow()), id(visit.returnWindow()), visit.durationMinutes()));
    }

    private Answer swap(UUID booking, Visit visit) {
        return put(booking + "/places", """
                {"pickupSlotId": "%s", "returnSlotId": "%s"}
                """.formatted(id(visit.pickupWindow()), id(visit.returnWindow())));
    }

    private Answer put(String path, String body) {
        var now = clock.instant();
        var claims =
                TestKeys.claims("booking", "slot", now, now.plusSeconds(60)).build();
        return answer(client().put()
                .uri("/internal/reservations/" + path)
                .header("Authorization", "Bearer " + TestKeys.sign("booking", claims))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    private Answer answer(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange(
                (_, response) -> new Answer(response.getStatusCode().value(), json.readTree(response.getBody())));
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
    }

    private static String id(SlotWindow window) {
        return window.id().value().toString();
    }

    private record Answer(int status, JsonNode body) {

        String code() {
            return body.path("type").asString().replaceFirst(".*/", "");
        }
    }
}
