package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.history.WallCalendar.inGermany;
import static de.boxenstopp.slot.history.WallCalendar.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says whether there is room, from the calendar on the wall and the entries of the ledger. */
final class Clerk {

    private static final Duration LEAD_TIME = Duration.ofDays(2);
    private static final int BUFFER = 15;

    private final WallCalendar calendar;
    private final Collection<Entry> entries;
    private Instant now = Instant.MIN;

    Clerk(WallCalendar calendar, Collection<Entry> entries) {
        this.calendar = calendar;
        this.entries = entries;
    }

    /** Days that come into sight look like this. */
    void moveTo(Instant instant, int capacity, int bays, int dailyCap) {
        now = instant;
        calendar.open(today(), today().plusDays(World.HORIZON + World.RETURN_HORIZON), capacity, bays, dailyCap);
    }

    boolean isUnknown(Wish wish) {
        return !calendar.has(wish.pickup()) || !calendar.has(wish.comeback());
    }

    Map<LocalDate, Integer> minutes(Wish wish) {
        return calendar.work(wish.pickup(), wish.minutes()).orElseThrow().minutes();
    }

    /** @param old where the booking is now: its own windows are never untimely */
    Optional<Answer> untimely(Wish wish, @Nullable Wish old) {
        var newPickup = old == null || !old.pickup().equals(wish.pickup());
        var newReturn = old == null || !old.comeback().equals(wish.comeback());
        if (newPickup && isTooSoon(wish.pickup())) {
            return Optional.of(Answer.of("lead-time"));
        }
        if (newPickup && isTooFar(wish.pickup())) {
            return Optional.of(Answer.of("beyond-horizon"));
        }
        if (newReturn && isPast(wish.comeback())) {
            return Optional.of(Answer.of("slot-past"));
        }
        return newReturn && isTooFar(wish.comeback()) ? Optional.of(Answer.of("beyond-horizon")) : Optional.empty();
    }

    /**
     * @param self whose places do not count
     * @param old the same if it moves: for what it has already there is room
     */
    Optional<Answer> noRoom(Wish wish, @Nullable Entry self, @Nullable Entry old) {
        if (!isReady(wish)) {
            return calendar.isClosed(wish.pickup().date())
                            && !wish.comeback().date().isBefore(wish.pickup().date())
                    ? Optional.of(refuse("slot-closed", wish.pickup(), wish, old))
                    : Optional.of(Answer.of("return-too-early"));
        }
        var shortage = pickupShortage(wish.pickup(), wish.minutes(), self, old);
        if (shortage.isPresent()) {
            return shortage.map(code -> refuse(code, wish.pickup(), wish, old));
        }
        return returnShortage(wish.comeback(), self, old).map(code -> refuse(code, wish.comeback(), wish, old));
    }

    /** The next three that would do. */
    List<Window> instead(Window wanted, int minutes, @Nullable Entry own) {
        return calendar.from(wanted)
                .filter(window -> window.way() == wanted.way())
                .filter(window -> !has(own, window) && wouldDo(window, minutes, own))
                .limit(3)
                .toList();
    }

    /** What is shown to somebody new. */
    Map<Window, String> look(Act.Look look) {
        var shown = new TreeMap<Window, String>();
        calendar.of(look.way(), look.from(), look.to())
                .forEach(window -> shown.put(window, level(window, look.minutes())));
        return shown;
    }

    private String level(Window window, int minutes) {
        if (calendar.isClosed(window.date()) || isTooSoon(window) || isTooFar(window)) {
            return "CLOSED 0";
        }
        var free = switch (window.way()) {
            case PICKUP ->
                Stream.of(
                                calendar.capacity(window) - places(window, null),
                                day(window).cap() - bookings(window.date(), null),
                                visits(window, minutes))
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElseThrow();
            case RETURN -> calendar.capacity(window) - places(window, null);
        };
        return free <= 0 ? "FULL 0" : (free == 1 ? "LAST " : "FREE ") + free;
    }

    /** One car after the other, until the lifts are full. */
    private int visits(Window pickup, int minutes) {
        var cars = 0;
        while (cars < 10 && liftsAreFree(pickup, minutes, cars, null, null)) {
            cars++;
        }
        return cars;
    }

    private boolean wouldDo(Window window, int minutes, @Nullable Entry own) {
        return switch (window.way()) {
            case PICKUP ->
                !isTooSoon(window)
                        && !isTooFar(window)
                        && pickupShortage(window, minutes, own, own).isEmpty()
                        && comesBack(window, minutes, own);
            case RETURN -> !isPast(window) && !isTooFar(window) && isFree(window, own);
        };
    }

    private boolean comesBack(Window pickup, int minutes, @Nullable Entry own) {
        return calendar.from(pickup)
                .filter(window -> window.way() == Way.RETURN && !isTooFar(window) && isFree(window, own))
                .anyMatch(window -> isReady(new Wish(pickup, window, minutes)));
    }

    private boolean isFree(Window comeback, @Nullable Entry own) {
        return !calendar.isClosed(comeback.date()) && places(comeback, own) < calendar.capacity(comeback);
    }

    private Answer refuse(String code, Window concerned, Wish wish, @Nullable Entry old) {
        return new Answer(code, instead(concerned, wish.minutes(), old));
    }

    private Optional<String> pickupShortage(Window pickup, int minutes, @Nullable Entry self, @Nullable Entry old) {
        var stays = old != null && old.wish().pickup().equals(pickup);
        var staysThatDay = old != null && old.wish().pickup().date().equals(pickup.date());
        if (!stays && calendar.isClosed(pickup.date())) {
            return Optional.of("slot-closed");
        }
        if (!stays && places(pickup, self) >= calendar.capacity(pickup)) {
            return Optional.of("slot-taken");
        }
        if (!staysThatDay && bookings(pickup.date(), self) >= day(pickup).cap()) {
            return Optional.of("day-full");
        }
        return liftsAreFree(pickup, minutes, 0, self, old) ? Optional.empty() : Optional.of("workshop-full");
    }

    private Optional<String> returnShortage(Window comeback, @Nullable Entry self, @Nullable Entry old) {
        if (old != null && old.wish().comeback().equals(comeback)) {
            return Optional.empty();
        }
        if (calendar.isClosed(comeback.date())) {
            return Optional.of("slot-closed");
        }
        return places(comeback, self) >= calendar.capacity(comeback) ? Optional.of("slot-taken") : Optional.empty();
    }

    /** @param before how many such cars are there already */
    private boolean liftsAreFree(Window pickup, int minutes, int before, @Nullable Entry self, @Nullable Entry old) {
        var work = calendar.work(pickup, minutes);
        if (work.isEmpty()) {
            return false;
        }
        for (var need : work.get().minutes().entrySet()) {
            var date = need.getKey();
            var had = old == null ? 0 : old.minutes.getOrDefault(date, 0);
            var taken = others(self)
                    .mapToInt(entry -> entry.minutes.getOrDefault(date, 0))
                    .sum();
            if (need.getValue() > had
                    && taken + (before + 1) * need.getValue()
                            > calendar.day(date).orElseThrow().minutes()) {
                return false;
            }
        }
        return true;
    }

    private boolean isReady(Wish wish) {
        return calendar.work(wish.pickup(), wish.minutes())
                .filter(work -> !work.ready()
                        .plusMinutes(BUFFER)
                        .isAfter(wish.comeback().begins()))
                .isPresent();
    }

    private int places(Window window, @Nullable Entry self) {
        return count(self, entry -> has(entry, window));
    }

    private int bookings(LocalDate date, @Nullable Entry self) {
        return count(self, entry -> entry.wish().pickup().date().equals(date));
    }

    private int count(@Nullable Entry self, Predicate<Entry> condition) {
        return Math.toIntExact(others(self).filter(condition).count());
    }

    private Stream<Entry> others(@Nullable Entry self) {
        return entries.stream().filter(Entry::takesPlaces).filter(entry -> entry != self);
    }

    private static boolean has(@Nullable Entry entry, Window window) {
        return entry != null
                && (entry.wish().pickup().equals(window)
                        || entry.wish().comeback().equals(window));
    }

    private WallCalendar.Day day(Window window) {
        return calendar.day(window.date()).orElseThrow();
    }

    private boolean isTooSoon(Window window) {
        return instant(window.begins()).isBefore(now.plus(LEAD_TIME));
    }

    private boolean isPast(Window window) {
        return instant(window.begins()).isBefore(now);
    }

    private boolean isTooFar(Window window) {
        var days = window.way() == Way.PICKUP ? World.HORIZON : World.HORIZON + World.RETURN_HORIZON;
        return window.date().isAfter(today().plusDays(days));
    }

    private LocalDate today() {
        return inGermany(now).toLocalDate();
    }
}
