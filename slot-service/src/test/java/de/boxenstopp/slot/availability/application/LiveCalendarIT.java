package de.boxenstopp.slot.availability.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An instance that looks, while others change the calendar. Its settings are those of production. */
@SlotIntegrationTest
class LiveCalendarIT {

    private static final Duration PROMISED = Duration.ofSeconds(1);

    @Autowired
    Calendar calendar;

    @Autowired
    Workshops workshops;

    @Autowired
    CalendarChanges changes;

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    ReleasePlaces releasePlaces;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Slate slate;

    LiveCalendar live;

    @BeforeEach
    void look() {
        slate.wipe();
        live = LiveCalendarFixture.anInstance(calendar, workshops, changes, LiveCalendarFixture.USUAL, clock);
        assertThat(free(MONDAY)).isEqualTo(4);
    }

    @Test
    void seesWithinASecondWhatOthersTakeAndGiveBack() {
        var booking = aBooking();

        hold(booking);
        await().atMost(PROMISED).until(() -> free(MONDAY) == 3);

        releasePlaces.handle(booking);
        await().atMost(PROMISED).until(() -> free(MONDAY) == 4);
    }

    @Test
    void seesWithinASecondWhateverAnOperatorDoes() {
        jdbc.update(
                "update slot_window set capacity = 2 where id = ?",
                pickup(MONDAY, "08:00").id().value());
        await().atMost(PROMISED).until(() -> free(MONDAY) == 2);

        jdbc.update("update workshop_day set closed_because = 'CLOSED_DAY' where date = ?", MONDAY);
        await().atMost(PROMISED).until(() -> free(MONDAY) == 0);

        jdbc.update("delete from slot_window where date = ?", TUESDAY);
        jdbc.update("delete from workshop_day where date = ?", TUESDAY);
        await().atMost(PROMISED).until(() -> windows(TUESDAY) == 0);
    }

    /** Its number would have been drawn before that of a transaction that ends first. */
    @Test
    void missesNothingThatTakesLongToCommit() throws SQLException {
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            close(slow, TUESDAY);
            jdbc.update("update workshop_day set closed_because = 'CLOSED_DAY' where date = ?", MONDAY);
            await().atMost(PROMISED).until(() -> free(MONDAY) == 0);
            assertThat(free(TUESDAY)).isEqualTo(4);

            slow.commit();
        }

        await().atMost(PROMISED).until(() -> free(TUESDAY) == 0);
    }

    @Test
    void makesNothingOfWhatIsTakenBack() throws SQLException {
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            close(slow, TUESDAY);
            slow.rollback();
        }

        await().during(Duration.ofMillis(300)).until(() -> free(TUESDAY) == 4);
    }

    @Test
    void survivesThatEveryConnectionIsKilled() {
        hold(aBooking());
        jdbc.query("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """, _ -> {});

        await().atMost(PROMISED).until(() -> free(MONDAY) == 3);
    }

    @Test
    void notesNothingThatChangesNothingForOthers() {
        var booking = aBooking();
        hold(booking);
        var before = changes.now();

        jdbc.update("update reservation set held_until = held_until + interval '1 minute'");

        assertThat(changes.since(before).days()).isEmpty();
    }

    @Test
    void forgetsWhatEverybodyKnows() {
        hold(aBooking());

        changes.forget(changes.now());

        assertThat(jdbc.queryForObject("select count(*) from calendar_change", Integer.class))
                .isZero();
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

    private static void close(Connection connection, LocalDate date) throws SQLException {
        try (var update =
                connection.prepareStatement("update workshop_day set closed_because = 'CLOSED_DAY' where date = ?")) {
            update.setObject(1, date);
            update.execute();
        }
    }

    private int free(LocalDate date) {
        return offersOf(date).mapToInt(Offer::free).findFirst().orElse(-1);
    }

    private long windows(LocalDate date) {
        return offersOf(date).count();
    }

    private Stream<Offer> offersOf(LocalDate date) {
        return live.current().workshop(null).offers(date, date, 60, clock.instant());
    }
}
