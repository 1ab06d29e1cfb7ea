package de.boxenstopp.slot.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can have of the calendar who wants this many minutes of work. Read without locks: good enough to show
 * and to propose, never to decide.
 */
public final class Availability {

    private final NavigableMap<LocalDate, DayLoad> days = new TreeMap<>();
    private final PlaceRules rules;
    private final int durationMinutes;
    private final Instant now;

    /** @param days reaching far enough beyond the windows for work to move into */
    public Availability(List<DayLoad> days, PlaceRules rules, int durationMinutes, Instant now) {
        days.forEach(load -> this.days.put(load.day().date(), load));
        this.rules = rules;
        this.durationMinutes = durationMinutes;
        this.now = now;
    }

    public Stream<Offer> offers(List<WindowLoad> windows) {
        return windows.stream().map(this::offer);
    }

    private Offer offer(WindowLoad load) {
        var window = load.window();
        var day = days.get(window.date());
        var closed = closed(window, day);
        if (closed != null || day == null) {
            return Offer.closed(window, closed == null ? Reason.CLOSED_DAY : closed);
        }
        var full = full(load, day);
        return full == null ? Offer.free(window, free(load, day)) : Offer.full(window, full);
    }

    private @Nullable Reason closed(SlotWindow window, @Nullable DayLoad day) {
        if (window.startsAt().isBefore(now)) {
            return Reason.PAST;
        }
        if (day != null && day.day().closed()) {
            return day.day().closedReason() == ClosedReason.HOLIDAY ? Reason.HOLIDAY : Reason.CLOSED_DAY;
        }
        if (rules.isTooSoon(window, now)) {
            return Reason.LEAD_TIME;
        }
        return rules.isTooFar(window, now) ? Reason.BEYOND_HORIZON : null;
    }

    private @Nullable Reason full(WindowLoad load, DayLoad day) {
        if (load.free() <= 0) {
            return Reason.WINDOW_FULL;
        }
        return switch (load.window().kind()) {
            case PICKUP -> fullForPickups(load.window(), day);
            case RETURN -> null;
        };
    }

    private @Nullable Reason fullForPickups(SlotWindow window, DayLoad day) {
        if (day.day().dailyCap() == 0) {
            return Reason.NO_NEW_BOOKINGS;
        }
        if (day.bookingsLeft() <= 0) {
            return Reason.DAY_FULL;
        }
        return hasBays(window) ? null : Reason.BAYS_FULL;
    }

    private static int free(WindowLoad load, DayLoad day) {
        return switch (load.window().kind()) {
            case PICKUP -> Math.min(load.free(), day.bookingsLeft());
            case RETURN -> load.free();
        };
    }

    private boolean hasBays(SlotWindow pickup) {
        var loads = days.tailMap(pickup.date()).values();
        Iterable<WorkshopDay> following = () -> loads.stream().map(DayLoad::day).iterator();
        return BayPlan.of(rules.arrival(pickup), durationMinutes, following)
                .filter(plan -> plan.minutes().entrySet().stream()
                        .allMatch(need -> need.getValue() <= minutesLeft(need.getKey())))
                .isPresent();
    }

    private int minutesLeft(LocalDate date) {
        var day = days.get(date);
        return day == null ? 0 : day.minutesLeft();
    }
}
