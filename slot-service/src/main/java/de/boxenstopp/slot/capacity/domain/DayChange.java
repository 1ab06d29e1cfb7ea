package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.Workshop;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an admin wants of one day; what is missing is to be as usual. */
public record DayChange(
        @Nullable DayDraft hours,
        @Nullable Integer bays,
        @Nullable Integer dailyCap) {

    public static final int MOST_BAYS = 100;
    public static final int MOST_BOOKINGS = 1_000;

    /** @param current nothing when nobody usually works then */
    public Optional<OfferedDay> of(LocalDate date, Optional<OfferedDay> current, Workshop workshop, Flaws flaws) {
        var own = new OfferedDay.Own(
                bays == null ? null : flaws.number("bays", bays, 0, MOST_BAYS),
                dailyCap == null ? null : flaws.number("dailyCap", dailyCap, 0, MOST_BOOKINGS));
        var changed =
                hours == null ? asInWeek(current, workshop, flaws) : withHours(hours, date, current, workshop, flaws);
        changed.map(day -> day.with(own))
                .filter(day -> day.bays() < day.baysNeeded())
                .ifPresent(day -> flaws.add("bays", "below-booked", day.baysNeeded()));
        return changed.map(day -> day.with(own));
    }

    private static Optional<OfferedDay> asInWeek(Optional<OfferedDay> current, Workshop workshop, Flaws flaws) {
        if (current.isEmpty()) {
            flaws.add("hours", "no-workday");
        }
        return current.map(day -> day.asInWeek(workshop.id(), workshop.hours()));
    }

    private static Optional<OfferedDay> withHours(
            DayDraft draft, LocalDate date, Optional<OfferedDay> current, Workshop workshop, Flaws flaws) {
        var limits = OfferedDay.Limits.of(workshop.hours());
        return draft.read(flaws.at("hours.")).map(wanted -> {
            var day = current.orElseGet(() -> OfferedDay.noWorkday(date, wanted.open(), limits));
            checkBooked(day, wanted, flaws);
            return day.withOwnHours(
                    wanted.open(),
                    wanted.windows().stream()
                            .map(window -> load(window, day, workshop))
                            .toList());
        });
    }

    /** Nobody loses a place, and no work that is planned loses its time. */
    private static void checkBooked(OfferedDay day, UsualDay wanted, Flaws flaws) {
        if (day.minutesTaken() > 0 && !wanted.open().contains(day.open())) {
            flaws.add("hours", "work-booked", day.open(), day.minutesTaken());
        }
        for (var load : day.windows()) {
            var window = UsualWindow.of(load.window());
            var places = wanted.windows().stream()
                    .filter(other ->
                            other.kind() == window.kind() && other.span().equals(window.span()))
                    .mapToInt(UsualWindow::capacity)
                    .findFirst()
                    .orElse(0);
            if (places < load.taken()) {
                flaws.add("hours.windows", "window-below-booked", window.span(), load.taken());
            }
        }
    }

    private static WindowLoad load(UsualWindow window, OfferedDay day, Workshop workshop) {
        var fresh = new WindowLoad(window.on(day.date(), workshop.id()), 0);
        return day.find(fresh).map(load -> load.withCapacity(window.capacity())).orElse(fresh);
    }
}
