package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.Holidays;
import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.UsualWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is offered, and what is taken of it, while it is locked. Each change is a new one, and none of them takes
 * a place from anybody.
 *
 * @param ownHours whether hours and windows were set for this day alone, so that the usual week leaves them alone
 * @param own what the day has instead of the usual
 * @param windows those that are offered, in order
 * @param minutesTaken in its bays
 */
public record OfferedDay(
        LocalDate date,
        TimeSpan open,
        boolean ownHours,
        Limits usual,
        Own own,
        @Nullable ClosedReason closed,
        List<WindowLoad> windows,
        int minutesTaken) {

    /** How many cars are worked on at once, and how many bookings may begin; a usual cap of 0 stops every day. */
    public record Limits(int bays, int dailyCap) {

        public static Limits of(OpeningHours hours) {
            return new Limits(hours.bays(), hours.dailyCap());
        }
    }

    /** What is missing is as usual. */
    public record Own(@Nullable Integer bays, @Nullable Integer dailyCap) {

        public static final Own NOTHING = new Own(null, null);
    }

    public OfferedDay {
        windows = windows.stream().sorted(IN_ORDER).toList();
    }

    private static final Comparator<WindowLoad> IN_ORDER = Comparator.<WindowLoad, SlotWindow>comparing(
            WindowLoad::window, Comparator.comparing(SlotWindow::kind).thenComparing(SlotWindow::start));

    /** As it would be, had nobody booked anything and no admin touched it. */
    public static Optional<OfferedDay> untouched(WorkshopId workshop, LocalDate date, OpeningHours hours) {
        return hours.usualDay(date)
                .map(day -> new OfferedDay(
                        date,
                        day.open(),
                        false,
                        Limits.of(hours),
                        Own.NOTHING,
                        holiday(date),
                        hours.windows(workshop, date)
                                .map(window -> new WindowLoad(window, 0))
                                .toList(),
                        0));
    }

    /** A day of which nothing is known but that nobody works on it. */
    static OfferedDay noWorkday(LocalDate date, TimeSpan open, Limits usual) {
        return new OfferedDay(date, open, false, usual, Own.NOTHING, ClosedReason.NO_WORKDAY, List.of(), 0);
    }

    public int bays() {
        return own.bays() == null ? usual.bays() : own.bays();
    }

    public int dailyCap() {
        return own.dailyCap() == null || usual.dailyCap() == 0 ? usual.dailyCap() : own.dailyCap();
    }

    public boolean isTaken() {
        return minutesTaken > 0 || windows.stream().anyMatch(load -> load.taken() > 0);
    }

    /** Whether customers find it as they would find the other. */
    public boolean looksLike(OfferedDay other) {
        return open.equals(other.open)
                && bays() == other.bays()
                && dailyCap() == other.dailyCap()
                && closed == other.closed
                && asUsual(windows).equals(asUsual(other.windows));
    }

    private static List<UsualWindow> asUsual(List<WindowLoad> windows) {
        return windows.stream().map(load -> UsualWindow.of(load.window())).toList();
    }

    public OfferedDay closed(ClosedReason reason) {
        return closed == ClosedReason.HOLIDAY || closed == ClosedReason.NO_WORKDAY ? this : with(reason);
    }

    /** Also a holiday: it stays open then. A day without hours has none to be open in. */
    public OfferedDay opened() {
        return closed == ClosedReason.NO_WORKDAY ? this : with((ClosedReason) null);
    }

    public OfferedDay with(List<WindowLoad> offered, int minutes) {
        return new OfferedDay(date, open, ownHours, usual, own, closed, offered, minutes);
    }

    public OfferedDay with(Own newOwn) {
        return new OfferedDay(date, open, ownHours, usual, newOwn, closed, windows, minutesTaken);
    }

    /** Bays go down as far as the work that is booked allows. */
    public OfferedDay withUsual(Limits limits) {
        var bays = Math.max(limits.bays(), baysNeeded());
        return new OfferedDay(
                date, open, ownHours, new Limits(bays, limits.dailyCap()), own, closed, windows, minutesTaken);
    }

    /** Hours and windows for this day alone; where there were none to work in, there are now. */
    public OfferedDay withOwnHours(TimeSpan hours, List<WindowLoad> offered) {
        var reason = closed == ClosedReason.NO_WORKDAY ? null : closed;
        return new OfferedDay(date, hours, true, usual, own, reason, offered, minutesTaken);
    }

    /**
     * As the usual week has it. What is booked stays: its windows with as many places as are taken, and the hours reach at
     * least as far as they did.
     */
    public OfferedDay asInWeek(WorkshopId workshop, OpeningHours hours) {
        return untouched(workshop, date, hours).map(this::asIn).orElseGet(this::withoutWorkday);
    }

    private OfferedDay asIn(OfferedDay day) {
        var hours = isTaken() ? open.reachingTo(day.open) : day.open;
        var reason = closed == ClosedReason.NO_WORKDAY ? holiday(date) : closed;
        var offered = Stream.concat(
                day.windows.stream().map(this::keepingTaken),
                taken().filter(load -> day.find(load).isEmpty()));
        return new OfferedDay(date, hours, false, usual, own, reason, offered.toList(), minutesTaken);
    }

    private OfferedDay withoutWorkday() {
        var reason = closed == null && !isTaken() ? ClosedReason.NO_WORKDAY : closed;
        return new OfferedDay(date, open, false, usual, own, reason, taken().toList(), minutesTaken);
    }

    private WindowLoad keepingTaken(WindowLoad wanted) {
        return find(wanted)
                .map(load -> load.withCapacity(Math.max(wanted.window().capacity(), load.taken())))
                .orElse(wanted);
    }

    /** What is booked, and nothing beyond. */
    private Stream<WindowLoad> taken() {
        return windows.stream().filter(load -> load.taken() > 0).map(load -> load.withCapacity(load.taken()));
    }

    public OfferedDay withPlaces(SlotId window, int places, Flaws flaws) {
        return withOwnHours(
                open,
                windows.stream()
                        .map(load -> load.window().id().equals(window) ? resized(load, places, flaws) : load)
                        .toList());
    }

    private static WindowLoad resized(WindowLoad load, int places, Flaws flaws) {
        if (places < load.taken()) {
            flaws.add("capacity", "below-booked", load.taken());
        }
        return load.withCapacity(places);
    }

    Optional<WindowLoad> find(WindowLoad wanted) {
        return windows.stream()
                .filter(load -> load.window().isAtTheTimeOf(wanted.window()))
                .findFirst();
    }

    int baysNeeded() {
        return Math.ceilDiv(minutesTaken, open.minutes());
    }

    private OfferedDay with(@Nullable ClosedReason reason) {
        return new OfferedDay(date, open, ownHours, usual, own, reason, windows, minutesTaken);
    }

    private static @Nullable ClosedReason holiday(LocalDate date) {
        return Holidays.include(date) ? ClosedReason.HOLIDAY : null;
    }
}
