package de.boxenstopp.slot.capacity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day as it is offered; times as {@code HH:mm}, Europe/Berlin. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayView(
        LocalDate date,
        @Nullable ClosedReason closedReason,
        boolean ownHours,
        String opens,
        String closes,
        int bays,
        @Nullable Integer ownBays,
        int dailyCap,
        @Nullable Integer ownDailyCap,
        List<WindowView> windows) {

    static DayView of(OfferedDay day) {
        return new DayView(
                day.date(),
                day.closed(),
                day.ownHours(),
                day.open().from().toString(),
                day.open().to().toString(),
                day.bays(),
                day.own().bays(),
                day.dailyCap(),
                day.own().dailyCap(),
                day.windows().stream().map(WindowView::of).toList());
    }

    /** @param slotId only of a window on a date, as {@code taken} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WindowView(
            @Nullable UUID slotId,
            WindowKind kind,
            String start,
            String end,
            int capacity,
            @Nullable Integer taken) {

        static WindowView of(UsualWindow window) {
            return new WindowView(
                    null,
                    window.kind(),
                    window.span().from().toString(),
                    window.span().to().toString(),
                    window.capacity(),
                    null);
        }

        static WindowView of(WindowLoad load) {
            var window = load.window();
            return new WindowView(
                    window.id().value(),
                    window.kind(),
                    window.start().toString(),
                    window.end().toString(),
                    window.capacity(),
                    load.taken());
        }
    }
}
