package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.calendar.domain.Availability;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of a workshop with their windows, and what is taken of them. Never changed: what is newer is another one. */
public record WorkshopPicture(WorkshopId workshop, PlaceRules rules, NavigableMap<LocalDate, Day> days) {

    /** A day and its windows, in the order of their times. */
    record Day(DayLoad load, List<WindowLoad> windows) {}

    static WorkshopPicture empty(WorkshopId workshop, PlaceRules rules) {
        return new WorkshopPicture(workshop, rules, new TreeMap<>());
    }

    /** With what was read anew of these days; what was not found of them is gone. */
    WorkshopPicture with(
            LocalDate from, LocalDate to, Collection<DayLoad> loads, Collection<WindowLoad> windowsInOrder) {
        var windows = windowsInOrder.stream()
                .collect(Collectors.groupingBy(load -> load.window().date()));
        var newer = new TreeMap<>(days);
        newer.subMap(from, true, to, true).clear();
        loads.forEach(load -> {
            var date = load.day().date();
            newer.put(date, new Day(load, windows.getOrDefault(date, List.of())));
        });
        return new WorkshopPicture(workshop, rules, newer);
    }

    /** The next windows that would do instead of the wanted one. */
    List<SlotWindow> alternatives(SlotWindow wanted, int durationMinutes, OwnPlaces own, Instant now) {
        var today = Berlin.dayOf(now);
        var from = wanted.date().isBefore(today) ? today : wanted.date();
        var open = days.tailMap(from, true)
                .headMap(rules.lastDay(WindowKind.RETURN, now), true)
                .values();
        return Availability.alternatives(
                wanted,
                own,
                open.stream().map(Day::load).toList(),
                open.stream().flatMap(day -> day.windows().stream()).toList(),
                new Availability.Wish(rules, durationMinutes, now));
    }

    /** What somebody can have who wants this many minutes of work, in the order of time. */
    public Stream<Offer> offers(LocalDate from, LocalDate to, int durationMinutes, Instant now) {
        var reachable =
                days.tailMap(from, true).values().stream().map(Day::load).toList();
        var windows = days.subMap(from, true, to, true).values().stream()
                .flatMap(day -> day.windows().stream())
                .toList();
        return new Availability(reachable, rules, durationMinutes, now).offers(windows);
    }
}
