package de.boxenstopp.slot.calendar.domain;

import java.util.List;
import java.util.stream.Stream;

/** When the workshop works, and the windows in which cars are handed over meanwhile. */
public record UsualDay(TimeSpan open, List<UsualWindow> windows) {

    public UsualDay {
        windows = windows.stream().sorted(UsualWindow.IN_ORDER).toList();
        for (var i = 0; i < windows.size(); i++) {
            if (!open.contains(windows.get(i).span())) {
                throw new IllegalArgumentException(windows.get(i) + " is outside the opening hours " + open);
            }
            if (i > 0 && windows.get(i).overlaps(windows.get(i - 1))) {
                throw new IllegalArgumentException(windows.get(i) + " begins before the window before it ends");
            }
        }
    }

    /** With the same windows both ways. */
    public static UsualDay of(TimeSpan open, List<TimeSpan> spans, int capacity) {
        return new UsualDay(
                open,
                Stream.of(WindowKind.values())
                        .flatMap(kind -> spans.stream().map(span -> new UsualWindow(kind, span, capacity)))
                        .toList());
    }
}
