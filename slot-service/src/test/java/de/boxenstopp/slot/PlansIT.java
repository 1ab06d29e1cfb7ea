package de.boxenstopp.slot;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.availability.application.CalendarChanges;
import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.capacity.application.ChangeWindow;
import de.boxenstopp.slot.capacity.application.CloseDays;
import de.boxenstopp.slot.capacity.application.Order;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.application.ExpireHold;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.MoveHoldEnd;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How PostgreSQL goes about what the service asks, once years of bookings are there. */
@SlotIntegrationTest
class PlansIT {

    private static final Pattern WHOLE_TABLE = Pattern.compile(
            "Seq Scan on (reservation|bay_minutes|slot_window|workshop_day|calendar_change|payment_answer)\\b");

    private static final Order ORDER = new Order(WITTEN, "admin", null);

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SwapPlaces swapPlaces;

    @Autowired
    MoveHoldEnd moveHoldEnd;

    @Autowired
    AnswerPayment answerPayment;

    @Autowired
    ReleasePlaces releasePlaces;

    @Autowired
    ExpireHold expireHold;

    @Autowired
    SweepHolds sweepHolds;

    @Autowired
    ChangeWindow changeWindow;

    @Autowired
    CloseDays closeDays;

    @Autowired
    FreeWindows freeWindows;

    @Autowired
    LiveCalendar live;

    @Autowired
    CalendarChanges changes;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Slate slate;

    /** Sends a statement as it is, with numbers in place of values. */
    JdbcTemplate plain;

    @BeforeEach
    void letYearsPass(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        var database = new DriverManagerDataSource(url, user, password);
        database.setConnectionProperties(properties("preferQueryMode", "simple"));
        plain = new JdbcTemplate(database);
        slate.wipe();
        jdbc.update("""
                insert into workshop_day (workshop_id, date, opens, closes, bays, daily_cap)
                select ?, date, '08:00', '18:00', 400, 1000 from generate_series(date '2026-06-01', date '2028-06-01', '1 day') date
                """, WITTEN.value());
        jdbc.update("""
                insert into slot_window (id, workshop_id, kind, date, starts, ends, capacity)
                select gen_random_uuid(), ?, kind, date, time '08:00' + n * interval '2 hours', time '10:00' + n * interval '2 hours', 100
                from generate_series(date '2026-06-01', date '2028-06-01', '1 day') date,
                     generate_series(0, 3) n, (values ('PICKUP'), ('RETURN')) kinds (kind)
                """, WITTEN.value());
        jdbc.update("""
                insert into reservation (booking_id, workshop_id, pickup_slot_id, pickup_date, return_slot_id, return_date,
                                         duration_minutes, status, payment_id, version)
                select gen_random_uuid(), p.workshop_id, p.id, p.date, r.id, r.date, 120, 'FIRM', gen_random_uuid(), 0
                from slot_window p
                join slot_window r on r.kind = 'RETURN' and r.date = p.date and r.starts = p.starts
                cross join generate_series(1, 8)
                where p.kind = 'PICKUP' and p.date >= date '2026-06-01'
                """);
        jdbc.update("""
                insert into bay_minutes (booking_id, workshop_id, date, minutes)
                select booking_id, workshop_id, pickup_date, 120 from reservation
                """);
        jdbc.execute("analyze");
    }

    @AfterEach
    void forget() {
        slate.wipe();
        jdbc.execute("analyze");
    }

    @Test
    void readsNoWholeTable() {
        var statements = statementsOf(this::everything);

        assertThat(statements)
                .hasSizeGreaterThan(15)
                .anySatisfy(sql -> assertThat(sql).contains("bay_minutes"));
        assertThat(statements)
                .filteredOn(sql -> !sql.startsWith("select pg_"))
                .allSatisfy(sql -> assertThat(plan(sql)).as(sql).doesNotContainPattern(WHOLE_TABLE));
    }

    private void everything() {
        var booking = aBooking();
        hold(booking);
        hold(booking);
        moveHoldEnd.handle(booking, clock.instant().plusSeconds(40 * 60));
        var visit = anotherVisit();
        swapPlaces.handle(
                booking, visit.pickupWindow().id(), visit.returnWindow().id());
        freeWindows.alternatives(visit.pickupWindow(), 120, OwnPlaces.NONE);
        live.current();
        answerPayment.handle(booking, aPayment());
        changeWindow.handle(ORDER, visit.pickupWindow().id(), 99);
        closeDays.handle(ORDER, new CloseDays.Command(MONDAY.plusDays(7), MONDAY.plusDays(7), true, null));
        releasePlaces.handle(booking);
        live.current();
        var another = aBooking();
        hold(another);
        expireHold.handle(another);
        answerPayment.handle(another, aPayment());
        sweepHolds.handle();
        changes.forget(changes.now());
    }

    private static Set<String> statementsOf(Runnable acts) {
        try (var log = new SqlLog("calendar-picture")) {
            acts.run();
            return log.statements();
        }
    }

    /** For whatever values: as it is chosen once for all when a statement is prepared. */
    private String plan(String sql) {
        var number = new int[1];
        var numbered = Pattern.compile("\\?").matcher(sql).replaceAll(_ -> "\\$" + ++number[0]);
        return String.join("\n", plain.queryForList("explain (generic_plan) " + numbered, String.class));
    }

    private static Properties properties(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }

    private void hold(BookingId booking) {
        var visit = aVisit();
        holdPlaces.handle(new HoldPlaces.Command(
                booking,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }
}
