package de.boxenstopp.slot.calendar.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A workshop as it usually is: what a day looks like when it is opened for booking.
 *
 * @param weeks by the date from which they count, until the next one does
 */
public record OpeningHours(NavigableMap<LocalDate, Week> weeks, int bays, int dailyCap) {

    public OpeningHours {
        if (bays < 0 || dailyCap < 0) {
            throw new IllegalArgumentException("bays and daily cap cannot be negative");
        }
        weeks = Collections.unmodifiableNavigableMap(new TreeMap<>(weeks));
    }

    public static OpeningHours always(Week week, int bays, int dailyCap) {
        return new OpeningHours(new TreeMap<>(Map.of(LocalDate.EPOCH, week)), bays, dailyCap);
    }

    /** A workshop whose weeks are not known yet. */
    public static OpeningHours never(int bays, int dailyCap) {
        return new OpeningHours(new TreeMap<>(), bays, dailyCap);
    }

    /** From that date on for good: weeks that were to follow are forgotten. */
    public OpeningHours from(LocalDate date, Week week) {
        var changed = new TreeMap<>(weeks.headMap(date, true));
        if (changed.isEmpty() || !changed.lastEntry().getValue().equals(week)) {
            changed.put(date, week);
        }
        return new OpeningHours(changed, bays, dailyCap);
    }

    public OpeningHours with(int newBays, int newDailyCap) {
        return new OpeningHours(weeks, newBays, newDailyCap);
    }

    /** Closed on public holidays, absent when the week has no such day. */
    public Optional<WorkshopDay> day(LocalDate date) {
        return usualDay(date).map(UsualDay::open).map(open -> {
            var reason = Holidays.include(date) ? ClosedReason.HOLIDAY : null;
            return new WorkshopDay(date, open.from(), open.to(), bays, dailyCap, reason);
        });
    }

    public Stream<SlotWindow> windows(WorkshopId workshop, LocalDate date) {
        return usualDay(date).stream().flatMap(day -> day.windows().stream()).map(window -> window.on(date, workshop));
    }

    public Optional<UsualDay> usualDay(LocalDate date) {
        return Optional.ofNullable(weeks.floorEntry(date))
                .flatMap(week -> week.getValue().day(date));
    }
}
