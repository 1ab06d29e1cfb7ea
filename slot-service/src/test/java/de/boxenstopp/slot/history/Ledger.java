package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.history.WallCalendar.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What should come of every act, as simply as can be said: a list of entries, counted anew for every question. Written
 * from what the product promises, and shares no code with the service, so that it cannot share its mistakes.
 */
final class Ledger {

    private static final Duration RETAKE_NOTICE = Duration.ofHours(12);
    private static final Duration HOLD_TIME = Duration.ofMinutes(30);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(45);

    private final WallCalendar calendar = new WallCalendar();
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private final Clerk clerk = new Clerk(calendar, entries.values());
    private final Map<Integer, List<String>> told = new HashMap<>();
    private final Set<Integer> answered = new HashSet<>();
    private Instant now;

    Ledger(World world) {
        now = world.now();
        clerk.moveTo(now, world.capacity(), world.bays(), world.dailyCap());
    }

    Answer answer(Act act) {
        return switch (act) {
            case Act.Hold(var booking, var wish) -> hold(booking, wish);
            case Act.Swap(var booking, var pickup, var comeback) -> swap(booking, pickup, comeback);
            case Act.MoveHoldEnd(var booking, var minutes) -> moveHoldEnd(booking, now.plusSeconds(60L * minutes));
            case Act.Look look -> Answer.of(clerk.look(look).toString());
            case Act.TakeOffered _ -> throw new IllegalArgumentException("no act of its own");
            case Act.Pay(var booking, var payment) -> done(() -> pay(booking, payment));
            case Act.Cancel(var booking) -> done(() -> cancel(booking));
            case Act.Expire(var booking) -> done(() -> expire(booking, entries.get(booking)));
            case Act.Sweep() -> done(this::sweep);
            case Act.Wait(var minutes) -> done(() -> moveTo(now.plusSeconds(60L * minutes)));
            case Act.ClockShows(var instant) -> done(() -> moveTo(instant));
            case Act.SetCapacity change -> setCapacity(change);
            case Act.SetDay change -> setDay(change);
            case Act.TakeBookings(var open) -> done(() -> calendar.takeBookings(open));
            case Act.Close(var date) -> done(() -> calendar.change(date, day -> day.with(true)));
            case Act.Reopen(var date) -> done(() -> calendar.change(date, day -> day.with(false)));
        };
    }

    Picture picture() {
        var places = new HashMap<Window, Integer>();
        var bookings = new HashMap<LocalDate, Integer>();
        var minutes = new HashMap<LocalDate, Integer>();
        var status = new HashMap<Integer, String>();
        entries.forEach((booking, entry) -> status.put(booking, entry.status));
        entries.values().stream().filter(Entry::takesPlaces).forEach(entry -> {
            places.merge(entry.wish().pickup(), 1, Integer::sum);
            places.merge(entry.wish().comeback(), 1, Integer::sum);
            bookings.merge(entry.wish().pickup().date(), 1, Integer::sum);
            entry.minutes.forEach((date, some) -> minutes.merge(date, some, Integer::sum));
        });
        return new Picture(places, bookings, minutes, status);
    }

    Map<Integer, List<String>> told() {
        return told;
    }

    LocalDate today() {
        return WallCalendar.inGermany(now).toLocalDate();
    }

    WallCalendar calendar() {
        return calendar;
    }

    private Answer hold(int booking, Wish wish) {
        var entry = entries.get(booking);
        if (clerk.isUnknown(wish)) {
            return Answer.of("unknown-slot");
        }
        if (entry != null && entry.status.equals("RELEASED")) {
            return Answer.of("reservation-released");
        }
        if (entry != null && !wish.equals(entry.wish)) {
            return Answer.of("reservation-differs");
        }
        if (entry != null && entry.takesPlaces() && !hasLapsed(entry)) {
            return entry.kept();
        }
        var refusal = clerk.untimely(wish, null).or(() -> clerk.noRoom(wish, entry, null));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (entry != null && hasLapsed(entry)) {
            tell(booking, "SlotHoldExpired " + wish.windows());
        }
        var held = new Entry("HELD", wish, now.plus(HOLD_TIME));
        held.minutes = clerk.minutes(wish);
        entries.put(booking, held);
        tellHeld(booking, held);
        return held.kept();
    }

    private Answer swap(int booking, Window pickup, Window comeback) {
        var entry = entries.get(booking);
        if (entry == null) {
            return Answer.of("not-found");
        }
        if (!entry.takesPlaces() || hasLapsed(entry)) {
            return Answer.of(entry.status.equals("RELEASED") ? "reservation-released" : "hold-expired");
        }
        var old = entry.wish();
        var wish = new Wish(pickup, comeback, old.minutes());
        if (clerk.isUnknown(wish)) {
            return Answer.of("unknown-slot");
        }
        if (wish.equals(old)) {
            return entry.kept();
        }
        var refusal = clerk.untimely(wish, old).or(() -> clerk.noRoom(wish, entry, entry));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        entry.wish = wish;
        entry.minutes = clerk.minutes(wish);
        return entry.kept();
    }

    private Answer moveHoldEnd(int booking, Instant until) {
        var entry = entries.get(booking);
        if (until.isAfter(now.plus(LONGEST_HOLD))) {
            return Answer.of("hold-too-long");
        }
        if (entry == null) {
            return Answer.of("not-found");
        }
        return switch (entry.status) {
            case "FIRM" -> Answer.of("reservation-firm");
            case "RELEASED" -> Answer.of("reservation-released");
            case "HELD" -> {
                if (hasLapsed(entry)) {
                    yield Answer.of("hold-expired");
                }
                if (until.isAfter(entry.until)) {
                    entry.until = until;
                    tellHeld(booking, entry);
                }
                yield entry.kept();
            }
            default -> Answer.of("hold-expired");
        };
    }

    private void pay(int booking, int payment) {
        if (!answered.add(payment)) {
            return;
        }
        var entry = entries.get(booking);
        var expired = entry != null && entry.status.equals("EXPIRED");
        if (entry != null && (entry.status.equals("HELD") || (expired && canRetake(entry)))) {
            entry.status = "FIRM";
            entry.minutes = expired ? clerk.minutes(entry.wish()) : entry.minutes;
            tell(booking, "SlotBooked payment " + payment + ", " + entry.wish().windows());
        } else {
            var instead = entry != null && expired
                    ? clerk.instead(entry.wish().pickup(), entry.wish().minutes(), null)
                    : List.of();
            tell(booking, "SlotLost payment " + payment + ", instead " + instead);
        }
    }

    private boolean canRetake(Entry entry) {
        var notice = instant(entry.wish().pickup().begins()).minus(RETAKE_NOTICE);
        return !now.isAfter(notice) && clerk.noRoom(entry.wish(), entry, null).isEmpty();
    }

    private void cancel(int booking) {
        var entry = entries.computeIfAbsent(booking, _ -> new Entry("RELEASED", null, now));
        if (entry.takesPlaces()) {
            tell(booking, "SlotReleased " + entry.wish().windows());
        }
        entry.status = "RELEASED";
    }

    private void sweep() {
        entries.forEach((booking, entry) -> {
            if (hasLapsed(entry)) {
                expire(booking, entry);
            }
        });
    }

    private void expire(int booking, @Nullable Entry entry) {
        if (entry != null && entry.status.equals("HELD")) {
            entry.status = "EXPIRED";
            tell(booking, "SlotHoldExpired " + entry.wish().windows());
        }
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
            clerk.moveTo(now, 4, 4, 16);
        }
    }

    private Answer setCapacity(Act.SetCapacity change) {
        var window = change.window();
        return change.by() == Act.By.ADMIN
                        && calendar.has(window)
                        && change.places() < picture().places().getOrDefault(window, 0)
                ? Answer.of("below-booked")
                : done(() -> calendar.change(window, change.places()));
    }

    private Answer setDay(Act.SetDay change) {
        var date = change.date();
        var booked = picture();
        var tooLittle = calendar.day(date).stream()
                        .anyMatch(day -> day.with(change.bays()).minutes()
                                < booked.minutes().getOrDefault(date, 0))
                || booked.places().entrySet().stream()
                        .anyMatch(places -> places.getKey().date().equals(date)
                                && calendar.capacity(places.getKey()) < places.getValue());
        return change.by() == Act.By.ADMIN && tooLittle
                ? Answer.of("below-booked")
                : done(() ->
                        calendar.change(date, day -> day.with(change.bays()).withCap(change.dailyCap())));
    }

    private boolean hasLapsed(Entry entry) {
        return entry.status.equals("HELD") && !entry.until.isAfter(now);
    }

    private void tellHeld(int booking, Entry entry) {
        tell(booking, "SlotHeld %s, until %s".formatted(entry.wish().windows(), entry.until));
    }

    private void tell(int booking, String fact) {
        told.computeIfAbsent(booking, _ -> new ArrayList<>()).add(fact);
    }

    private static Answer done(Runnable act) {
        act.run();
        return Answer.of("done");
    }
}
