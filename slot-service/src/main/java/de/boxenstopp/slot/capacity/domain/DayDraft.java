package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hours and windows of a day as an admin wrote them: perhaps nonsense. */
public record DayDraft(
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable List<@Nullable WindowDraft> windows) {

    private static final int MOST_WINDOWS = 48;

    /** @return nothing when there is anything wrong with it */
    public Optional<UsualDay> read(Flaws flaws) {
        var before = flaws.count();
        var open = WindowDraft.span(flaws, "opens", opens, "closes", closes);
        var read = windows(flaws);
        open.ifPresent(span -> checkHours(read, span, flaws));
        checkOverlaps(read, flaws);
        return flaws.count() > before
                ? Optional.empty()
                : open.map(span -> new UsualDay(span, List.copyOf(read.values())));
    }

    /** Those that can be read, by their place in the list. */
    private NavigableMap<Integer, UsualWindow> windows(Flaws flaws) {
        var read = new TreeMap<Integer, UsualWindow>();
        if (windows == null || windows.size() > MOST_WINDOWS) {
            flaws.add("windows", windows == null ? "not-null" : "too-many", MOST_WINDOWS);
            return read;
        }
        for (var number = 0; number < windows.size(); number++) {
            var place = number;
            var window = windows.get(place);
            if (window == null) {
                flaws.add(field(place), "not-null");
            } else {
                window.read(flaws.at(field(place) + '.')).ifPresent(found -> read.put(place, found));
            }
        }
        return read;
    }

    private static void checkHours(NavigableMap<Integer, UsualWindow> windows, TimeSpan open, Flaws flaws) {
        windows.forEach((place, window) -> {
            if (!open.contains(window.span())) {
                flaws.add(field(place), "outside-hours");
            }
        });
    }

    private static void checkOverlaps(NavigableMap<Integer, UsualWindow> windows, Flaws flaws) {
        windows.forEach((place, window) -> {
            if (windows.headMap(place).values().stream().anyMatch(window::overlaps)) {
                flaws.add(field(place), "overlaps");
            }
        });
    }

    private static String field(int place) {
        return "windows[%d]".formatted(place);
    }
}
