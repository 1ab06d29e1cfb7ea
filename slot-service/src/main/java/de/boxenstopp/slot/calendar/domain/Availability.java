package de.boxenstopp.slot.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can have of the calendar who wants this many minutes of work. Read without locks: good enough to show
 * and to propose, never to decide.
 */
public final class Availability {

    private static final int ALTERNATIVES = 3;

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

    /** The next ones that would do instead, for whoever has some already: for that much there is room. */
    public static List<SlotWindow> alternatives(
            SlotWindow wanted, OwnPlaces own, List<DayLoad> days, List<WindowLoad> windows, Wish wish) {
        var left = days.stream().map(load -> load.without(own)).toList();
        return new Availability(left, wish.rules(), wish.durationMinutes(), wish.now())
                .instead(wanted, windows.stream().map(load -> load.without(own)).toList())
                .filter(window -> !own.windows().contains(window.id()))
                .limit(ALTERNATIVES)
                .toList();
    }

    /**
     * The windows that would do instead of the wanted one, which is not later than any of them: a car must be able to
     * come back from its pick-up, in whichever window.
     *
     * @param windows reaching as far as the days do
     */
    public Stream<SlotWindow> instead(SlotWindow wanted, List<WindowLoad> windows) {
        return windows.stream()
                .filter(load -> load.window().kind() == wanted.kind())
                .filter(load -> !load.window().startsAt().isBefore(wanted.startsAt()))
                .filter(load -> switch (wanted.kind()) {
                    case PICKUP -> offer(load).isFree() && comesBack(load.window(), windows);
                    case RETURN -> takesBack(load);
                })
                .map(WindowLoad::window);
    }

    private Offer offer(WindowLoad load) {
        var window = load.window();
        var day = days.get(window.date());
        var closed = closed(window, day);
        if (closed != null || day == null) {
            return Offer.closed(window, closed == null ? Reason.CLOSED_DAY : closed);
        }
        return switch (window.kind()) {
            case PICKUP -> pickup(load, day);
            case RETURN -> load.free() > 0 ? Offer.free(window, load.free()) : Offer.full(window, Reason.WINDOW_FULL);
        };
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

    private Offer pickup(WindowLoad load, DayLoad day) {
        var window = load.window();
        if (load.free() <= 0) {
            return Offer.full(window, Reason.WINDOW_FULL);
        }
        if (day.bookingsLeft() <= 0) {
            return Offer.full(window, day.day().dailyCap() == 0 ? Reason.NO_NEW_BOOKINGS : Reason.DAY_FULL);
        }
        var visits = visitsInBays(window);
        return visits > 0
                ? Offer.free(window, Math.min(visits, Math.min(load.free(), day.bookingsLeft())))
                : Offer.full(window, Reason.BAYS_FULL);
    }

    private boolean comesBack(SlotWindow pickup, List<WindowLoad> windows) {
        return plan(pickup)
                .filter(plan -> windows.stream()
                        .filter(load -> load.window().kind() == WindowKind.RETURN)
                        .anyMatch(load -> rules.allow(load.window(), plan) && takesBack(load)))
                .isPresent();
    }

    /** The lead time is for fetching cars: one that is here already may come back sooner. */
    private boolean takesBack(WindowLoad load) {
        var window = load.window();
        var day = days.get(window.date());
        return day != null
                && !day.day().closed()
                && load.free() > 0
                && !window.startsAt().isBefore(now)
                && !rules.isTooFar(window, now);
    }

    /** How many cars fetched in this window can be worked on for that long. */
    private int visitsInBays(SlotWindow pickup) {
        return plan(pickup).stream()
                .flatMap(plan -> plan.minutes().entrySet().stream())
                .mapToInt(need -> minutesLeft(need.getKey()) / need.getValue())
                .min()
                .orElse(0);
    }

    private Optional<BayPlan> plan(SlotWindow pickup) {
        var loads = days.tailMap(pickup.date()).values();
        Iterable<WorkshopDay> following = () -> loads.stream().map(DayLoad::day).iterator();
        return BayPlan.of(rules.arrival(pickup), durationMinutes, following);
    }

    private int minutesLeft(LocalDate date) {
        var day = days.get(date);
        return day == null ? 0 : day.minutesLeft();
    }

    /** What is wanted, and when. */
    public record Wish(PlaceRules rules, int durationMinutes, Instant now) {}
}
