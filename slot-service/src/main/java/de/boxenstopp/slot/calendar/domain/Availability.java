package de.boxenstopp.slot.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        if (day == null || day.day().closed() || rules.isTooSoon(window, now) || rules.isTooFar(window, now)) {
            return Offer.closed(window);
        }
        return switch (window.kind()) {
            case PICKUP -> Offer.of(window, hasBays(window) ? Math.min(load.free(), day.bookingsLeft()) : 0);
            case RETURN -> Offer.of(window, load.free());
        };
    }

    private boolean hasBays(SlotWindow pickup) {
        var following =
                days.tailMap(pickup.date()).values().stream().map(DayLoad::day).toList();
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
