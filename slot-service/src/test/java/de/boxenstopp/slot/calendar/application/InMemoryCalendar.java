package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One workshop. What is taken is told by whoever knows. */
public class InMemoryCalendar implements Calendar {

    private final TreeMap<LocalDate, WorkshopDay> days = new TreeMap<>();
    private final Map<SlotId, SlotWindow> windows = new HashMap<>();
    private final TreeMap<LocalDate, List<SlotId>> inOrder = new TreeMap<>();
    private Supplier<Map<SlotId, Integer>> placesTaken = Map::of;
    private Supplier<Map<LocalDate, Integer>> minutesTaken = Map::of;
    private Runnable beforeLocking = () -> {};
    private boolean takesBookings = true;

    public void count(Supplier<Map<SlotId, Integer>> places, Supplier<Map<LocalDate, Integer>> minutes) {
        placesTaken = places;
        minutesTaken = minutes;
    }

    /** Somebody is faster. */
    public void beforeLocking(Runnable act) {
        beforeLocking = act;
    }

    public void takeBookings(boolean open) {
        takesBookings = open;
    }

    public void replace(WorkshopDay day) {
        days.put(day.date(), day);
    }

    public void change(LocalDate date, UnaryOperator<WorkshopDay> change) {
        days.computeIfPresent(date, (_, day) -> change.apply(day));
    }

    public void replace(SlotWindow window) {
        windows.put(window.id(), window);
    }

    @Override
    public void open(WorkshopId workshop, Collection<WorkshopDay> newDays, Collection<SlotWindow> newWindows) {
        newWindows.stream()
                .filter(window -> !days.containsKey(window.date()))
                .collect(Collectors.groupingBy(SlotWindow::date))
                .forEach(this::add);
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
        return from.isAfter(to)
                ? List.of()
                : days.subMap(from, true, to, true).values().stream()
                        .map(this::asItIsNow)
                        .toList();
    }

    @Override
    public Map<LocalDate, WorkshopDay> lock(WorkshopId workshop, SortedSet<LocalDate> dates) {
        beforeLocking.run();
        return dates.stream()
                .flatMap(date -> days(workshop, date, date).stream())
                .collect(Collectors.toMap(WorkshopDay::date, Function.identity()));
    }

    @Override
    public List<WindowLoad> windowLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        var taken = placesTaken.get();
        return inOrder.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .map(id -> new WindowLoad(window(id), taken.getOrDefault(id, 0)))
                .toList();
    }

    @Override
    public List<DayLoad> dayLoads(WorkshopId workshop, LocalDate from, LocalDate to) {
        var minutes = minutesTaken.get();
        var bookings = placesTaken.get().entrySet().stream()
                .filter(taken -> switch (window(taken.getKey()).kind()) {
                    case PICKUP -> true;
                    case RETURN -> false;
                })
                .collect(Collectors.toMap(taken -> window(taken.getKey()).date(), Map.Entry::getValue, Integer::sum));
        return days(workshop, from, to).stream()
                .map(day -> new DayLoad(day, bookings.getOrDefault(day.date(), 0), minutes.getOrDefault(day.date(), 0)))
                .toList();
    }

    private WorkshopDay asItIsNow(WorkshopDay day) {
        return takesBookings
                ? day
                : new WorkshopDay(day.date(), day.opens(), day.closes(), day.bays(), 0, day.closedReason());
    }

    private void add(LocalDate date, List<SlotWindow> ofDay) {
        ofDay.forEach(window -> windows.put(window.id(), window));
        inOrder.put(
                date,
                ofDay.stream()
                        .sorted(Comparator.comparing(SlotWindow::start).thenComparing(SlotWindow::kind))
                        .map(SlotWindow::id)
                        .toList());
    }

    private SlotWindow window(SlotId id) {
        return Objects.requireNonNull(windows.get(id));
    }
}
