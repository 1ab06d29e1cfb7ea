package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.history.WallCalendar.inGermany;
import static de.boxenstopp.slot.history.WallCalendar.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes up histories in a small workshop, so that people get into each other's way: around the days on which clocks
 * change, holidays and the turn of the year, on the edges of every rule. The same seed, the same history.
 */
final class RandomHistories {

    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-02-26T11:00:00Z"),
            Instant.parse("2026-03-26T11:00:00Z"), // clocks go forward on Sunday
            Instant.parse("2026-03-28T22:30:00Z"), // within hours
            Instant.parse("2026-10-22T10:00:00Z"), // clocks go back on Sunday
            Instant.parse("2026-10-24T22:30:00Z"),
            Instant.parse("2027-03-25T11:00:00Z"), // Easter, and clocks go forward
            Instant.parse("2026-12-21T11:00:00Z"), // Christmas
            Instant.parse("2026-12-31T22:30:00Z"));

    private static final int[] MINUTES = {1, 30, 60, 60, 120, 195, 196, 300, 720, 1440};
    private static final int[] HOLD_ENDS = {1, 29, 30, 31, 35, 37, 45, 46};
    private static final int[] WAITS = {1, 5, 7, 10, 15, 29, 30, 31, 60, 300, 1440};

    private final SplittableRandom random;
    private final List<Act> acts = new ArrayList<>();
    private final Map<Integer, Wish> wishes = new HashMap<>();
    private Instant now;
    private int bookings;
    private int payments;

    private RandomHistories(SplittableRandom random, World world) {
        this.random = random;
        this.now = world.now();
    }

    static History of(long seed) {
        var random = new SplittableRandom(seed);
        var moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
        var world = new World(moment, random.nextInt(1, 4), random.nextInt(1, 3), random.nextInt(1, 7));
        return new History(seed, world, acts(random, world, random.nextInt(5, 36)));
    }

    static List<Act> acts(SplittableRandom random, World world, int number) {
        var made = new RandomHistories(random, world);
        while (made.acts.size() < number) {
            made.add();
        }
        return made.acts;
    }

    private void add() {
        var chance = random.nextInt(100);
        if (chance < 30) {
            hold(++bookings, wish());
        } else if (chance < 60) {
            toSomebody(chance, random.nextInt(Math.max(1, bookings - 6), bookings + 2));
        } else if (chance < 72) {
            acts.add(new Act.Pay(random.nextInt(Math.max(1, bookings - 6), bookings + 2), payment()));
        } else if (chance < 78) {
            acts.add(new Act.Sweep());
        } else if (chance < 88) {
            timePasses(chance);
        } else if (chance < 92) {
            acts.add(new Act.Look(way(), day(), random.nextInt(1, 4), minutes()));
        } else {
            calendarChanges();
        }
    }

    private void hold(int booking, Wish wish) {
        wishes.put(booking, wish);
        acts.add(new Act.Hold(booking, wish));
    }

    private void toSomebody(int chance, int booking) {
        var wish = wishes.getOrDefault(booking, wish());
        if (chance < 36) {
            acts.add(new Act.Hold(booking, wish));
        } else if (chance < 37) {
            acts.add(new Act.Hold(booking, wish()));
        } else if (chance < 41) {
            acts.add(new Act.TakeOffered(booking, random.nextInt(3)));
        } else if (chance < 50) {
            swap(booking, wish);
        } else if (chance < 54) {
            acts.add(new Act.MoveHoldEnd(booking, HOLD_ENDS[random.nextInt(HOLD_ENDS.length)]));
        } else if (chance < 57) {
            acts.add(new Act.Cancel(booking));
        } else {
            acts.add(new Act.Expire(booking));
        }
    }

    private void swap(int booking, Wish old) {
        var other = wish();
        acts.add(
                switch (random.nextInt(3)) {
                    case 0 -> new Act.Swap(booking, other.pickup(), old.comeback());
                    case 1 -> new Act.Swap(booking, old.pickup(), other.comeback());
                    default -> new Act.Swap(booking, other.pickup(), other.comeback());
                });
    }

    private void timePasses(int chance) {
        if (chance < 85) {
            var minutes = WAITS[random.nextInt(WAITS.length)];
            now = now.plus(Duration.ofMinutes(minutes));
            acts.add(new Act.Wait(minutes));
        } else {
            var edge = instant(window(way(), day()).begins())
                    .minus(Duration.ofHours(new int[] {48, 48, 12, 12, 0}[random.nextInt(5)]))
                    .plusSeconds(random.nextInt(-1, 2));
            now = edge.isAfter(now) ? edge : now;
            acts.add(new Act.ClockShows(edge));
        }
    }

    private void calendarChanges() {
        acts.add(
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> new Act.SetCapacity(window(way(), day()), random.nextInt(4), by());
                    case 4, 5, 6 -> new Act.SetDay(day(), random.nextInt(3), random.nextInt(6), by());
                    case 7, 8 -> new Act.Close(day());
                    case 9, 10 -> new Act.Reopen(day());
                    default -> new Act.TakeBookings(random.nextBoolean());
                });
    }

    private Act.By by() {
        return random.nextInt(3) == 0 ? Act.By.OPERATOR : Act.By.ADMIN;
    }

    private int payment() {
        return payments == 0 || random.nextInt(4) > 0 ? ++payments : random.nextInt(1, payments + 1);
    }

    private Wish wish() {
        var pickup = window(Way.PICKUP, day());
        var stay = new int[] {-1, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 14}[random.nextInt(12)];
        return new Wish(pickup, window(Way.RETURN, pickup.date().plusDays(stay)), minutes());
    }

    private Window window(Way way, LocalDate date) {
        var windows = WallCalendar.usualWindows(date).stream()
                .filter(window -> window.way() == way)
                .toList();
        return windows.isEmpty() ? window(way, date.plusDays(1)) : windows.get(random.nextInt(windows.size()));
    }

    /** Mostly one of the first on which there can be pick-ups. */
    private LocalDate day() {
        var first = inGermany(now.plus(Duration.ofDays(2))).toLocalDate();
        var days = random.nextInt(40) == 0
                ? random.nextInt(8, 27)
                : new int[] {-1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4}[random.nextInt(13)];
        return first.plusDays(days);
    }

    private int minutes() {
        return MINUTES[random.nextInt(MINUTES.length)];
    }

    private Way way() {
        return random.nextInt(3) == 0 ? Way.RETURN : Way.PICKUP;
    }
}
