package de.boxenstopp.slot.capacity.persistence;

import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.application.Days;
import de.boxenstopp.slot.capacity.application.Hit;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDays implements Days {

    private static final String DAYS = """
            select date, opens, closes, own_hours, bays, usual_cap, own_bays, daily_cap, closed_because from workshop_day
            where workshop_id = :workshop and date between :from and :to
            order by date
            """;

    private static final String HITS = """
            select r.booking_id, r.status, r.pickup_date as date, 'PICKUP' as what, w.starts, w.ends
            from reservation r join slot_window w on w.id = r.pickup_slot_id
            where r.workshop_id = :workshop and r.pickup_date in (:days) and r.status in ('HELD', 'FIRM')
            union all
            select r.booking_id, r.status, r.return_date, 'RETURN', w.starts, w.ends
            from reservation r join slot_window w on w.id = r.return_slot_id
            where r.workshop_id = :workshop and r.return_date in (:days) and r.status in ('HELD', 'FIRM')
            union all
            select r.booking_id, r.status, b.date, 'WORK', d.opens, d.closes
            from bay_minutes b
            join reservation r on r.booking_id = b.booking_id
            join workshop_day d on d.workshop_id = b.workshop_id and d.date = b.date
            where b.workshop_id = :workshop and b.date in (:days)
            order by date, booking_id, what
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Calendar calendar;

    JdbcDays(JdbcClient jdbc, JdbcTemplate batches, Calendar calendar) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.calendar = calendar;
    }

    @Override
    public List<OfferedDay> find(WorkshopId workshop, LocalDate from, LocalDate to) {
        return with(workshop, from, to, rows(DAYS, workshop, from, to));
    }

    /** Locks first and counts then: what is counted cannot change any more. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OfferedDay> lock(WorkshopId workshop, LocalDate from, LocalDate to) {
        return with(workshop, from, to, rows(DAYS + " for update", workshop, from, to));
    }

    @Override
    public Optional<LocalDate> dayOf(WorkshopId workshop, SlotId window) {
        return jdbc.sql("select date from slot_window where id = :window and workshop_id = :workshop and offered")
                .param("window", window.value())
                .param("workshop", workshop.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(WorkshopId workshop, Collection<OfferedDay> days) {
        if (days.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into workshop_day (workshop_id, date, opens, closes, own_hours, bays, usual_cap, own_bays, daily_cap,
                    closed_because)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (workshop_id, date) do update set opens = excluded.opens, closes = excluded.closes,
                    own_hours = excluded.own_hours, bays = excluded.bays, usual_cap = excluded.usual_cap,
                    own_bays = excluded.own_bays, daily_cap = excluded.daily_cap, closed_because = excluded.closed_because
                """, days, 100, (row, day) -> {
            row.setObject(1, workshop.value());
            row.setObject(2, day.date());
            row.setObject(3, day.open().from());
            row.setObject(4, day.open().to());
            row.setBoolean(5, day.ownHours());
            row.setInt(6, day.usual().bays());
            row.setInt(7, day.usual().dailyCap());
            row.setObject(8, day.own().bays());
            row.setObject(9, day.own().dailyCap());
            row.setString(10, day.closed() == null ? null : day.closed().name());
        });
        jdbc.sql("update slot_window set offered = false where workshop_id = :workshop and date in (:days) and offered")
                .param("workshop", workshop.value())
                .param("days", days.stream().map(OfferedDay::date).toList())
                .update();
        storeWindows(days.stream().flatMap(day -> day.windows().stream()).toList());
    }

    /** Other times are another window, so that one with the same times is the same. */
    private void storeWindows(List<WindowLoad> windows) {
        batches.batchUpdate("""
                insert into slot_window (id, workshop_id, kind, date, starts, ends, capacity) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (workshop_id, date, kind, starts, ends)
                do update set capacity = excluded.capacity, offered = true
                """, windows, 100, (row, load) -> {
            var window = load.window();
            row.setObject(1, window.id().value());
            row.setObject(2, window.workshop().value());
            row.setString(3, window.kind().name());
            row.setObject(4, window.date());
            row.setObject(5, window.start());
            row.setObject(6, window.end());
            row.setInt(7, window.capacity());
        });
    }

    @Override
    public List<Hit> hits(WorkshopId workshop, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(HITS)
                .param("workshop", workshop.value())
                .param("days", days)
                .query((row, _) -> new Hit(
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        ReservationStatus.valueOf(row.getString("status")),
                        row.getObject("date", LocalDate.class),
                        Hit.What.valueOf(row.getString("what")),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class)))
                .list();
    }

    private List<OfferedDay> rows(String sql, WorkshopId workshop, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("workshop", workshop.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> day(row))
                .list();
    }

    private List<OfferedDay> with(WorkshopId workshop, LocalDate from, LocalDate to, List<OfferedDay> days) {
        Map<LocalDate, List<WindowLoad>> windows = calendar.windowLoads(workshop, from, to).stream()
                .collect(Collectors.groupingBy(load -> load.window().date()));
        var minutes = calendar.dayLoads(workshop, from, to).stream()
                .collect(Collectors.toMap(load -> load.day().date(), DayLoad::minutesTaken));
        return days.stream()
                .map(day -> day.with(windows.getOrDefault(day.date(), List.of()), minutes.getOrDefault(day.date(), 0)))
                .toList();
    }

    private static OfferedDay day(ResultSet row) throws SQLException {
        return new OfferedDay(
                row.getObject("date", LocalDate.class),
                new TimeSpan(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                row.getBoolean("own_hours"),
                new OfferedDay.Limits(row.getInt("bays"), row.getInt("usual_cap")),
                new OfferedDay.Own(row.getObject("own_bays", Integer.class), row.getObject("daily_cap", Integer.class)),
                closedReason(row.getString("closed_because")),
                List.of(),
                0);
    }

    private static @Nullable ClosedReason closedReason(@Nullable String name) {
        return name == null ? null : ClosedReason.valueOf(name);
    }
}
