package de.boxenstopp.slot.calendar.persistence;

import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCalendar implements Calendar {

    private static final String DAY = """
            d.date, d.opens, d.closes, coalesce(d.own_bays, d.bays) as bays,
            case when d.usual_cap = 0 then 0 else coalesce(d.daily_cap, d.usual_cap) end as daily_cap, d.closed_because
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcCalendar(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void open(WorkshopId workshop, Collection<WorkshopDay> days, Collection<SlotWindow> windows) {
        var open = new HashSet<>(jdbc.sql("select date from workshop_day where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query(LocalDate.class)
                .list());
        var newDays = days.stream().filter(day -> !open.contains(day.date()));
        var newWindows = windows.stream().filter(window -> !open.contains(window.date()));
        insertDays(workshop, newDays.toList());
        insertWindows(newWindows.toList());
    }

    @Override
    public Map<SlotId, SlotWindow> find(SlotId... windows) {
        var ids = Stream.of(windows).map(SlotId::value).toList();
        return jdbc
                .sql("select id, workshop_id, kind, date, starts, ends, capacity from slot_window where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> window(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SlotWindow::id, Function.identity()));
    }

    @Override
    public List<WorkshopDay> days(WorkshopId workshop, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + DAY + """
                         from workshop_day d
                        where d.workshop_id = :workshop and d.date between :from and :to
                        order by d.date
                        """)
                .param("workshop", workshop.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> day(row))
                .list();
    }

    @Override
    public Map<LocalDate, WorkshopDay> lock(WorkshopId workshop, SortedSet<LocalDate> days) {
        return jdbc
                .sql("select " + DAY + """
                         from workshop_day d
                        where d.workshop_id = :workshop and d.date in (:days)
                        order by d.date
                        for update
                        """)
                .param("workshop", workshop.value())
                .param("days", days)
                .query((row, _) -> day(row))
                .list()
                .stream()
                .collect(Collectors.toMap(WorkshopDay::date, Function.identity()));
    }

    @Override
    public List<WindowLoad> windowLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with taken as (
                            select pickup_slot_id as slot_id, count(*) as places from reservation
                            where workshop_id = :workshop and pickup_date between :from and :to
                              and status in ('HELD', 'FIRM')
                            group by pickup_slot_id
                            union all
                            select return_slot_id, count(*) from reservation
                            where workshop_id = :workshop and return_date between :from and :to
                              and status in ('HELD', 'FIRM')
                            group by return_slot_id
                        )
                        select w.id, w.workshop_id, w.kind, w.date, w.starts, w.ends, w.capacity,
                               coalesce(t.places, 0) as taken
                        from slot_window w left join taken t on t.slot_id = w.id
                        where w.workshop_id = :workshop and w.date between :from and :to and w.offered
                        order by w.date, w.starts, w.kind
                        """)
                .param("workshop", workshop.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new WindowLoad(window(row), row.getInt("taken")))
                .list();
    }

    @Override
    public List<DayLoad> dayLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + DAY + """
                        , coalesce(b.bookings, 0) as bookings, coalesce(m.minutes, 0) as minutes
                        from workshop_day d
                        left join (
                            select pickup_date as date, count(*) as bookings from reservation
                            where workshop_id = :workshop and pickup_date between :from and :to
                              and status in ('HELD', 'FIRM')
                            group by pickup_date
                        ) b on b.date = d.date
                        left join (
                            select date, sum(minutes) as minutes from bay_minutes
                            where workshop_id = :workshop and date between :from and :to
                            group by date
                        ) m on m.date = d.date
                        where d.workshop_id = :workshop and d.date between :from and :to
                        """)
                .param("workshop", workshop.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new DayLoad(day(row), row.getInt("bookings"), row.getInt("minutes")))
                .list();
    }

    private void insertDays(WorkshopId workshop, List<WorkshopDay> days) {
        batches.batchUpdate("""
                insert into workshop_day (workshop_id, date, opens, closes, bays, usual_cap, closed_because)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, days, 100, (insert, day) -> {
            insert.setObject(1, workshop.value());
            insert.setObject(2, day.date());
            insert.setObject(3, day.opens());
            insert.setObject(4, day.closes());
            insert.setInt(5, day.bays());
            insert.setInt(6, day.dailyCap());
            insert.setString(
                    7, day.closedReason() == null ? null : day.closedReason().name());
        });
    }

    private void insertWindows(List<SlotWindow> windows) {
        batches.batchUpdate("""
                insert into slot_window (id, workshop_id, kind, date, starts, ends, capacity)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, windows, 100, (insert, window) -> {
            insert.setObject(1, window.id().value());
            insert.setObject(2, window.workshop().value());
            insert.setString(3, window.kind().name());
            insert.setObject(4, window.date());
            insert.setObject(5, window.start());
            insert.setObject(6, window.end());
            insert.setInt(7, window.capacity());
        });
    }

    private static WorkshopDay day(ResultSet row) throws SQLException {
        return new WorkshopDay(
                row.getObject("date", LocalDate.class),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getInt("bays"),
                row.getInt("daily_cap"),
                closedReason(row.getString("closed_because")));
    }

    private static @Nullable ClosedReason closedReason(@Nullable String name) {
        return name == null ? null : ClosedReason.valueOf(name);
    }

    private static SlotWindow window(ResultSet row) throws SQLException {
        return new SlotWindow(
                new SlotId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                WindowKind.valueOf(row.getString("kind")),
                row.getObject("date", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("capacity"));
    }
}
