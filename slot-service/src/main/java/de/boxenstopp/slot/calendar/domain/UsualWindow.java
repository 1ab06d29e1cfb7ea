package de.boxenstopp.slot.calendar.domain;

import java.time.LocalDate;
import java.util.Comparator;

/** A window as it comes back on every such day. */
public record UsualWindow(WindowKind kind, TimeSpan span, int capacity) {

    static final Comparator<UsualWindow> IN_ORDER = Comparator.comparing(UsualWindow::kind)
            .thenComparing(window -> window.span().from());

    public UsualWindow {
        if (capacity < 0) {
            throw new IllegalArgumentException("no window has fewer than 0 places");
        }
    }

    public static UsualWindow of(SlotWindow window) {
        return new UsualWindow(window.kind(), new TimeSpan(window.start(), window.end()), window.capacity());
    }

    public SlotWindow on(LocalDate date, WorkshopId workshop) {
        var id = SlotId.of(workshop, kind, date, span);
        return new SlotWindow(id, workshop, kind, date, span.from(), span.to(), capacity);
    }

    public boolean overlaps(UsualWindow other) {
        return kind == other.kind
                && span.from().isBefore(other.span.to())
                && other.span.from().isBefore(span.to());
    }
}
