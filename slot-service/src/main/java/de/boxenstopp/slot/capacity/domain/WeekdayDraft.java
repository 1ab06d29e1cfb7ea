package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.Week;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of the usual week as an admin wrote it. */
public record WeekdayDraft(
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable List<@Nullable WindowDraft> windows) {

    /** @return nothing when there is anything wrong with it */
    public static Optional<Week> read(List<@Nullable WeekdayDraft> drafts, Flaws flaws) {
        var before = flaws.count();
        var days = new EnumMap<DayOfWeek, UsualDay>(DayOfWeek.class);
        for (var number = 0; number < drafts.size(); number++) {
            var field = "week[%d]".formatted(number);
            var draft = drafts.get(number);
            if (draft == null) {
                flaws.add(field, "not-null");
            } else {
                draft.read(days, flaws.at(field + '.'));
            }
        }
        return flaws.count() > before ? Optional.empty() : Optional.of(new Week(days));
    }

    private void read(EnumMap<DayOfWeek, UsualDay> days, Flaws flaws) {
        var day = new DayDraft(opens, closes, windows).read(flaws);
        flaws.has("weekday", weekday);
        if (weekday != null && days.containsKey(weekday)) {
            flaws.add("weekday", "twice");
        }
        if (weekday != null) {
            day.ifPresent(usual -> days.putIfAbsent(weekday, usual));
        }
    }
}
