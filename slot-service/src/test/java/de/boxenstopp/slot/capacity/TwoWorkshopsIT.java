package de.boxenstopp.slot.capacity;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days, places and what admins change belong to one workshop each. */
@SlotIntegrationTest
class TwoWorkshopsIT {

    @LocalServerPort
    int port;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    Calendar calendar;

    @Autowired
    FreeWindows freeWindows;

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SwapPlaces swapPlaces;

    private AdminDoor admin;
    private WorkshopId dortmund;

    @BeforeEach
    void addDortmund() {
        slate.wipe();
        admin = AdminDoor.at(port, clock);
        var added = admin.post("", """
                {"slug": "dortmund", "name": "Werkstatt Dortmund", "enabled": true,
                 "address": {"street": "Westenhellweg 100", "postalCode": "44137", "city": "Dortmund"}}
                """);
        dortmund =
                new WorkshopId(UUID.fromString(added.body().path("workshopId").asString()));
    }

    @Test
    void areFullOneByOne() {
        var pickup = window(dortmund, MONDAY, 0);
        admin.put(capacity(dortmund) + "/windows/" + pickup.value(), "{\"capacity\": 1}");
        hold(dortmund, pickup, window(dortmund, TUESDAY, 1));

        var refusal =
                catchThrowableOfType(PlacesGone.class, () -> hold(dortmund, pickup, window(dortmund, TUESDAY, 1)));

        assertThat(refusal.code()).isEqualTo("slot-taken");
        assertThat(refusal.alternatives())
                .hasSize(3)
                .allSatisfy(window -> assertThat(window.workshop()).isEqualTo(dortmund));
        assertThat(free(dortmund)).isZero();
        assertThat(free(WITTEN)).isEqualTo(4);
    }

    @Test
    void areNotMixed() {
        var atHome = window(WITTEN, TUESDAY, 1);
        assertThat(refused(() -> hold(dortmund, window(dortmund, MONDAY, 0), atHome)))
                .isEqualTo("unknown-slot");
        assertThat(refused(() -> hold(WITTEN, window(dortmund, MONDAY, 0), window(dortmund, TUESDAY, 1))))
                .isEqualTo("unknown-slot");

        var booking = hold(WITTEN, window(WITTEN, MONDAY, 0), atHome);

        assertThat(refused(() -> swapPlaces.handle(booking, window(dortmund, MONDAY, 0), window(dortmund, TUESDAY, 1))))
                .isEqualTo("unknown-slot");
    }

    @Test
    void areClosedAndStoppedOneByOne() {
        var here = hold(WITTEN, window(WITTEN, MONDAY, 0), window(WITTEN, TUESDAY, 1));
        var there = hold(dortmund, window(dortmund, MONDAY, 0), window(dortmund, TUESDAY, 1));

        var closed = admin.put(
                "/" + dortmund.value() + "/closed-days",
                "{\"from\": \"%s\", \"to\": \"%s\", \"closed\": true}".formatted(MONDAY, MONDAY));
        admin.put(capacity(dortmund) + "/days/" + TUESDAY, "{\"dailyCap\": 0}");

        assertThat(closed.texts("/bookings", "bookingId"))
                .contains(there.value().toString())
                .doesNotContain(here.value().toString());
        assertThat(calendar.days(WITTEN, MONDAY, TUESDAY))
                .allSatisfy(day -> assertThat(day.closed()).isFalse())
                .allSatisfy(day -> assertThat(day.dailyCap()).isEqualTo(16));
        assertThat(refused(
                        () -> hold(dortmund, window(dortmund, TUESDAY, 0), window(dortmund, TUESDAY.plusDays(1), 1))))
                .isEqualTo("day-full");
        hold(WITTEN, window(WITTEN, TUESDAY, 0), window(WITTEN, TUESDAY.plusDays(1), 1));
        assertThat(admin.get("/" + WITTEN.value() + "/audit").body()).isEmpty();
        assertThat(admin.get("/" + dortmund.value() + "/audit").texts("", "act"))
                .containsExactly("change-day", "close-days", "add-workshop");
    }

    private BookingId hold(WorkshopId workshop, SlotId pickup, SlotId comeback) {
        var booking = new BookingId(UUID.randomUUID());
        holdPlaces.handle(new HoldPlaces.Command(booking, workshop, pickup, comeback, 120));
        return booking;
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }

    /** @param number 0 is the first pick-up, 1 the first return */
    private SlotId window(WorkshopId workshop, LocalDate date, int number) {
        return calendar.windowLoads(workshop, date, date).stream()
                .map(WindowLoad::window)
                .map(SlotWindow::id)
                .toList()
                .get(number);
    }

    /** In the first window of Monday. */
    private int free(WorkshopId workshop) {
        return freeWindows
                .offers(workshop, MONDAY, MONDAY, 120)
                .findFirst()
                .orElseThrow()
                .free();
    }

    private static String capacity(WorkshopId workshop) {
        return "/" + workshop.value() + "/capacity";
    }
}
