package de.boxenstopp.slot.availability.persistence;

import de.boxenstopp.slot.availability.application.CalendarChanges;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads on by snapshots rather than by numbers: a number is drawn before its transaction commits, so that a greater one
 * can become visible first, and the smaller one would be passed over.
 */
@Repository
class JdbcCalendarChanges implements CalendarChanges {

    /** One row at least, for the snapshot: that of this very statement. */
    private static final String SINCE = """
            select cast(pg_current_snapshot() as text) as until, c.workshop_id, c.from_date, c.to_date
            from (values (true)) as always
            left join calendar_change c
              on c.xid >= pg_snapshot_xmin(cast(:moment as pg_snapshot))
             and not pg_visible_in_snapshot(c.xid, cast(:moment as pg_snapshot))
            """;

    private final JdbcClient jdbc;

    JdbcCalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Moment now() {
        return new Moment(jdbc.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single());
    }

    @Override
    public Changes since(Moment moment) {
        var until = new ArrayList<Moment>();
        var days = new ArrayList<Days>();
        jdbc.sql(SINCE).param("moment", moment.snapshot()).query(row -> {
            until.add(new Moment(row.getString("until")));
            var workshop = row.getObject("workshop_id", UUID.class);
            if (workshop != null) {
                days.add(days(new WorkshopId(workshop), row));
            }
        });
        return new Changes(until.getFirst(), days);
    }

    @Override
    public void forget(Moment moment) {
        jdbc.sql("delete from calendar_change where xid < pg_snapshot_xmin(cast(:moment as pg_snapshot))")
                .param("moment", moment.snapshot())
                .update();
    }

    private static Days days(WorkshopId workshop, ResultSet row) throws SQLException {
        var from = row.getObject("from_date", LocalDate.class);
        var to = row.getObject("to_date", LocalDate.class);
        return from.equals(LocalDate.MIN) ? Days.all(workshop) : new Days(workshop, from, to);
    }
}
