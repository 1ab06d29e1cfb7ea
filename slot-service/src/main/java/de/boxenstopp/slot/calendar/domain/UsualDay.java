package de.boxenstopp.slot.calendar.domain;

import java.util.List;

/** When the workshop works, and the windows in which cars are handed over meanwhile. */
public record UsualDay(TimeSpan open, List<TimeSpan> windows) {

    public UsualDay {
        windows = List.copyOf(windows);
        for (var i = 0; i < windows.size(); i++) {
            if (!open.contains(windows.get(i))) {
                throw new IllegalArgumentException(windows.get(i) + " is outside the opening hours " + open);
            }
            if (i > 0 && windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                throw new IllegalArgumentException(windows.get(i) + " begins before the window before it ends");
            }
        }
    }
}
