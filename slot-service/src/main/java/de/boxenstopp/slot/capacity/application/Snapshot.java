package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stood before or after a change, for the audit.
 *
 * @param days only those that changed
 */
public record Snapshot(@Nullable Workshop workshop, List<Day> days) {

    static Snapshot of(@Nullable Workshop workshop, Collection<OfferedDay> days) {
        return new Snapshot(workshop, days.stream().map(Day::of).toList());
    }

    /** @param windows such as {@code PICKUP 08:00-10:00 4} */
    public record Day(
            LocalDate date,
            String open,
            int bays,
            int dailyCap,
            @Nullable ClosedReason closed,
            List<String> windows) {

        static Day of(OfferedDay day) {
            return new Day(
                    day.date(),
                    day.open().toString(),
                    day.bays(),
                    day.dailyCap(),
                    day.closed(),
                    day.windows().stream()
                            .map(load -> "%s %s-%s %d"
                                    .formatted(
                                            load.window().kind(),
                                            load.window().start(),
                                            load.window().end(),
                                            load.window().capacity()))
                            .toList());
        }
    }
}
