package de.boxenstopp.slot.calendar.persistence;

import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import de.boxenstopp.slot.calendar.domain.Week;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The weeks of a workshop, each in rows of its own. */
@Component
class UsualWeeks {

    private final JdbcClient jdbc;

    UsualWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NavigableMap<LocalDate, Week> of(WorkshopId workshop) {
        var windows = jdbc
                .sql(
                        "select valid_from, weekday, kind, starts, ends, capacity from usual_window where workshop_id = :id")
                .param("id", workshop.value())
                .query((row, _) -> Map.entry(Key.of(row), window(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var weeks = new TreeMap<LocalDate, Map<DayOfWeek, UsualDay>>();
        jdbc.sql("select valid_from from usual_week where workshop_id = :id")
                .param("id", workshop.value())
                .query(LocalDate.class)
                .list()
                .forEach(from -> weeks.put(from, new EnumMap<>(DayOfWeek.class)));
        jdbc.sql("select valid_from, weekday, opens, closes from usual_day where workshop_id = :id")
                .param("id", workshop.value())
                .query((row, _) -> Map.entry(Key.of(row), span(row, "opens", "closes")))
                .list()
                .forEach(day -> weeks.computeIfAbsent(day.getKey().from(), _ -> new EnumMap<>(DayOfWeek.class))
                        .put(
                                day.getKey().weekday(),
                                new UsualDay(day.getValue(), windows.getOrDefault(day.getKey(), List.of()))));
        return weeks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, week -> new Week(week.getValue()), (one, _) -> one, TreeMap::new));
    }

    void store(WorkshopId workshop, NavigableMap<LocalDate, Week> weeks) {
        if (of(workshop).equals(weeks)) {
            return;
        }
        jdbc.sql("delete from usual_week where workshop_id = :id")
                .param("id", workshop.value())
                .update();
        weeks.forEach((from, week) -> {
            jdbc.sql("insert into usual_week (workshop_id, valid_from) values (?, ?)")
                    .params(workshop.value(), from)
                    .update();
            week.days().forEach((weekday, day) -> store(workshop, new Key(from, weekday), day));
        });
    }

    private void store(WorkshopId workshop, Key key, UsualDay day) {
        jdbc.sql("insert into usual_day (workshop_id, valid_from, weekday, opens, closes) values (?, ?, ?, ?, ?)")
                .params(keyed(workshop, key, day.open().from(), day.open().to()))
                .update();
        day.windows()
                .forEach(window -> jdbc.sql("""
                        insert into usual_window (workshop_id, valid_from, weekday, kind, starts, ends, capacity)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(keyed(
                                workshop,
                                key,
                                window.kind().name(),
                                window.span().from(),
                                window.span().to(),
                                window.capacity()))
                        .update());
    }

    private static List<Object> keyed(WorkshopId workshop, Key key, Object... values) {
        var all = new ArrayList<Object>();
        all.addAll(List.of(workshop.value(), key.from(), key.weekday().getValue()));
        all.addAll(List.of(values));
        return all;
    }

    private static UsualWindow window(ResultSet row) throws SQLException {
        return new UsualWindow(
                WindowKind.valueOf(row.getString("kind")), span(row, "starts", "ends"), row.getInt("capacity"));
    }

    private static TimeSpan span(ResultSet row, String from, String to) throws SQLException {
        return new TimeSpan(row.getObject(from, LocalTime.class), row.getObject(to, LocalTime.class));
    }

    private record Key(LocalDate from, DayOfWeek weekday) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getObject("valid_from", LocalDate.class), DayOfWeek.of(row.getInt("weekday")));
        }
    }
}
