package de.boxenstopp.slot;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;

import de.boxenstopp.slot.calendar.application.OpenDays;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets every test begin with the one workshop as it usually is, and an empty calendar; on {@code NOW} unless it says otherwise. */
public class Slate {

    private final JdbcTemplate jdbc;
    private final MovableClock clock;
    private final OpenDays openDays;

    Slate(JdbcTemplate jdbc, MovableClock clock, OpenDays openDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.openDays = openDays;
    }

    public void wipe() {
        wipe(NOW);
    }

    public void wipe(Instant now) {
        clock.moveTo(now);
        jdbc.execute("truncate bay_minutes, reservation, payment_answer, slot_window, workshop_day, calendar_change");
        jdbc.execute("truncate capacity_change, workshop_terms, usual_week, usual_day, usual_window");
        jdbc.execute("delete from workshop where slug <> 'witten'");
        jdbc.execute("update workshop set name = 'Werkstatt Witten', enabled = true, version = 0");
        openDays.handle();
    }
}
