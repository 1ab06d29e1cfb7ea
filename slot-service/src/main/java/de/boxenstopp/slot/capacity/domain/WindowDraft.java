package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A window as an admin wrote it: perhaps nonsense. */
public record WindowDraft(
        @Nullable WindowKind kind,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer capacity) {

    public static final int MOST_PLACES = 100;

    Optional<UsualWindow> read(Flaws flaws) {
        var places = flaws.number("capacity", capacity, 0, MOST_PLACES);
        var isOfAKind = flaws.has("kind", kind);
        var span = span(flaws, "start", start, "end", end);
        return kind == null || !isOfAKind ? Optional.empty() : span.map(times -> new UsualWindow(kind, times, places));
    }

    static Optional<TimeSpan> span(
            Flaws flaws, String fromField, @Nullable LocalTime from, String toField, @Nullable LocalTime to) {
        var begins = isTime(flaws, fromField, from);
        var ends = isTime(flaws, toField, to);
        if (from == null || to == null || !begins || !ends) {
            return Optional.empty();
        }
        if (!from.isBefore(to)) {
            flaws.add(toField, "end-before-start");
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(from, to));
    }

    /** Nobody makes appointments by the second. */
    private static boolean isTime(Flaws flaws, String field, @Nullable LocalTime time) {
        if (time != null && !time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            flaws.add(field, "wrong-type");
            return false;
        }
        return flaws.has(field, time);
    }
}
