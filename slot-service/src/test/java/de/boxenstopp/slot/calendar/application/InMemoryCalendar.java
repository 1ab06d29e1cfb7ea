package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One workshop. What is taken is told by whoever knows. */
public class InMemoryCalendar implements Calendar {

    private final TreeMap<LocalDate, WorkshopDay> days = new TreeMap<>();
    private final Map<SlotId, SlotWindow> windows = new HashMap<>();
    private Function<SlotWindow, Integer> placesTaken = _ -> 0;
    private Function<LocalDate, Integer> minutesTaken = _ -> 0;
    private Runnable beforeLocking = () -> {};

    public void count(Function<SlotWindow, Integer> places, Function<LocalDate, Integer> minutes) {
        placesTaken = places;
        minutesTaken = minutes;
    }

    /** Somebody is faster. */
    public void beforeLocking(Runnable act) {
        beforeLocking = act;
    }

    public void replace(WorkshopDay day) {
        days.put(day.date(), day);
    }

    @Override
    public void open(WorkshopId workshop, Collection<WorkshopDay> newDays, Collection<SlotWindow> newWindows) {
        newWindows.stream()
                .filter(window -> !days.containsKey(window.date()))
                .forEach(window -> windows.put(window.id(), window));
        newDays.forEach(day -> days.putIfAbsent(day.date(), day));
    }

    @Override
    public Map<SlotId, SlotWindow> find(SlotId... ids) {
        return Stream.of(ids)
                .filter(windows::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), windows::get));
    }

    @Override
    public List<WorkshopDay> days(WorkshopId workshop, LocalDate from, LocalDate to) {
        return days.values().stream()
                .filter(day -> within(from, to).test(day.date()))
                .toList();
    }

    @Override
    public Map<LocalDate, WorkshopDay> lock(WorkshopId workshop, SortedSet<LocalDate> dates) {
        beforeLocking.run();
        return dates.stream().filter(days::containsKey).collect(Collectors.toMap(Function.identity(), days::get));
    }

    @Override
    public List<WindowLoad> windowLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        return windows.values().stream()
                .filter(window -> within(from, to).test(window.date()))
                .sorted((one, other) -> one.startsAt().compareTo(other.startsAt()))
                .map(window -> new WindowLoad(window, placesTaken.apply(window)))
                .toList();
    }

    @Override
    public List<DayLoad> dayLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        return days(workshop, from, to).stream()
                .map(day -> new DayLoad(day, bookings(day.date()), minutesTaken.apply(day.date())))
                .toList();
    }

    private int bookings(LocalDate date) {
        return windows.values().stream()
                .filter(window -> window.date().equals(date))
                .filter(window -> switch (window.kind()) {
                    case PICKUP -> true;
                    case RETURN -> false;
                })
                .mapToInt(placesTaken::apply)
                .sum();
    }

    private static Predicate<LocalDate> within(LocalDate from, LocalDate to) {
        return date -> !date.isBefore(from) && !date.isAfter(to);
    }
}
