package de.boxenstopp.slot.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The calendar on the office wall: hours, holidays and the clock changes written out, work done minute by minute. Knows
 * the product's numbers by itself, and nothing of how the service works them out.
 */
final class WallCalendar {

    private static final Set<LocalDate> HOLIDAYS =
            dates("2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-06-04 2026-10-03 2026-11-01"
                    + " 2026-12-25 2026-12-26 2027-01-01 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17"
                    + " 2027-05-27 2027-10-03 2027-11-01 2027-12-25 2027-12-26");

    /** Between these moments German clocks are two hours ahead of UTC, else one. */
    private static final Map<Instant, Instant> SUMMERS = Map.of(
            Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));

    private static final Map<LocalDate, List<Window>> USUAL = new ConcurrentHashMap<>();

    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final TreeMap<LocalDate, Map<Window, Integer>> windows = new TreeMap<>();
    private final Map<Job, Optional<Work>> jobs = new HashMap<>();
    private boolean takesBookings = true;

    static LocalDateTime inGermany(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(isSummer(instant) ? 2 : 1));
    }

    static Instant instant(LocalDateTime german) {
        var asInWinter = german.toInstant(ZoneOffset.ofHours(1));
        return isSummer(asInWinter) ? asInWinter.minus(Duration.ofHours(1)) : asInWinter;
    }

    /** What a usual day has for windows, in the order of time; none on Sundays. */
    static List<Window> usualWindows(LocalDate date) {
        return USUAL.computeIfAbsent(date, WallCalendar::makeWindows);
    }

    private static List<Window> makeWindows(LocalDate date) {
        var starts = switch (date.getDayOfWeek()) {
            case SUNDAY -> new int[] {};
            case SATURDAY -> new int[] {8, 10};
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> new int[] {8, 10, 14, 16};
        };
        var usual = new ArrayList<Window>();
        for (var start : starts) {
            for (var way : Way.values()) {
                usual.add(new Window(way, date, LocalTime.of(start, 0), LocalTime.of(start + 2, 0)));
            }
        }
        return usual;
    }

    /** Writes down the days that are not there yet. */
    void open(LocalDate first, LocalDate last, int capacity, int bays, int dailyCap) {
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY || days.containsKey(date)) {
                continue;
            }
            var closes = LocalTime.of(date.getDayOfWeek() == DayOfWeek.SATURDAY ? 14 : 18, 0);
            days.put(date, new Day(LocalTime.of(8, 0), closes, bays, dailyCap, HOLIDAYS.contains(date)));
            var places = new LinkedHashMap<Window, Integer>();
            usualWindows(date).forEach(window -> places.put(window, capacity));
            windows.put(date, places);
            jobs.clear();
        }
    }

    Optional<Day> day(LocalDate date) {
        return Optional.ofNullable(days.get(date)).map(day -> takesBookings ? day : day.withCap(0));
    }

    void change(LocalDate date, UnaryOperator<Day> change) {
        days.computeIfPresent(date, (_, day) -> change.apply(day));
        jobs.clear();
    }

    void takeBookings(boolean open) {
        takesBookings = open;
    }

    boolean has(Window window) {
        return windows.getOrDefault(window.date(), Map.of()).containsKey(window);
    }

    int capacity(Window window) {
        return windows.getOrDefault(window.date(), Map.of()).getOrDefault(window, 0);
    }

    void change(Window window, int capacity) {
        windows.computeIfPresent(window.date(), (_, places) -> {
            places.replace(window, capacity);
            return places;
        });
    }

    /** In the order of time. */
    Stream<Window> from(Window first) {
        return windows.tailMap(first.date(), true).values().stream()
                .flatMap(places -> places.keySet().stream())
                .dropWhile(window -> window.compareTo(first) < 0);
    }

    List<Window> of(Way way, LocalDate from, LocalDate to) {
        return windows.subMap(from, true, to, true).values().stream()
                .flatMap(places -> places.keySet().stream())
                .filter(window -> window.way() == way)
                .toList();
    }

    boolean isClosed(LocalDate date) {
        return !days.containsKey(date) || days.get(date).closed();
    }

    /** Empty when the work is not done by the last day on the wall. */
    Optional<Work> work(Window pickup, int minutes) {
        return jobs.computeIfAbsent(new Job(pickup, minutes), this::doWork);
    }

    /** A car on a lift. */
    private Optional<Work> doWork(Job job) {
        var minutes = new TreeMap<LocalDate, Integer>();
        var left = job.minutes;
        var time = job.pickup.ends().plusMinutes(30);
        while (left > 0) {
            var date = time.toLocalDate();
            var day = days.get(date);
            if (date.isAfter(days.lastKey())) {
                return Optional.empty();
            }
            if (day == null || day.closed || !time.toLocalTime().isBefore(day.closes)) {
                time = date.plusDays(1).atStartOfDay();
            } else if (time.toLocalTime().isBefore(day.opens)) {
                time = date.atTime(day.opens);
            } else {
                minutes.merge(date, 1, Integer::sum);
                left--;
                time = time.plusMinutes(1);
            }
        }
        return Optional.of(new Work(minutes, time));
    }

    private static boolean isSummer(Instant instant) {
        return SUMMERS.entrySet().stream()
                .anyMatch(summer -> !instant.isBefore(summer.getKey()) && instant.isBefore(summer.getValue()));
    }

    private static Set<LocalDate> dates(String written) {
        return Set.copyOf(
                List.of(written.split(" ")).stream().map(LocalDate::parse).toList());
    }

    record Day(LocalTime opens, LocalTime closes, int bays, int cap, boolean closed) {

        Day with(int newBays) {
            return new Day(opens, closes, newBays, cap, closed);
        }

        Day withCap(int newCap) {
            return new Day(opens, closes, bays, newCap, closed);
        }

        Day with(boolean nowClosed) {
            return new Day(opens, closes, bays, cap, nowClosed);
        }

        int minutes() {
            return bays * (closes.toSecondOfDay() - opens.toSecondOfDay()) / 60;
        }
    }

    /** On which days a car is on a lift for how long, and when it is ready. */
    record Work(Map<LocalDate, Integer> minutes, LocalDateTime ready) {}

    private record Job(Window pickup, int minutes) {}
}
