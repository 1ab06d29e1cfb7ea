package de.boxenstopp.slot;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;

import de.boxenstopp.slot.calendar.application.OpenDays;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets every test begin with an empty calendar on {@code NOW}. */
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
        clock.moveTo(NOW);
        jdbc.execute("truncate bay_minutes, reservation, payment_answer, slot_window, workshop_day");
        openDays.handle();
    }
}
