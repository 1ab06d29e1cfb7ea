package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.rules;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What should come of every act, worked out as simply as can be: one list of entries, counted anew each time, and work
 * done minute by minute. Knows nothing of how the service does it.
 */
final class Ledger {

    static final int DAILY_CAP = 6;
    static final int BAYS = 1;

    private static final String DONE = "done";

    private final Map<BookingId, Entry> entries = new HashMap<>();
    private final Map<BookingId, List<String>> told = new HashMap<>();
    private final Map<Visit, Work> done = new HashMap<>();
    private final Set<PaymentId> answered = new HashSet<>();
    private final Set<LocalDate> closed;
    private Instant now;

    Ledger(Instant now, Set<LocalDate> closed) {
        this.now = now;
        this.closed = closed;
    }

    void moveTo(Instant instant) {
        now = instant;
    }

    String hold(BookingId booking, Visit visit) {
        var entry = entries.get(booking);
        if (entry != null && entry.status == ReservationStatus.RELEASED) {
            return "reservation-released";
        }
        if (entry != null && !visit.equals(entry.visit)) {
            return "reservation-differs";
        }
        if (entry != null && entry.status.takesPlaces() && !hasLapsed(entry)) {
            return DONE;
        }
        var refusal = tooSoonOrTooFar(visit).or(() -> noRoom(booking, visit, null));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (entry != null && hasLapsed(entry)) {
            tell(booking, "SlotHoldExpired");
        }
        entries.put(booking, new Entry(ReservationStatus.HELD, visit, now.plus(Duration.ofMinutes(30))));
        tell(booking, "SlotHeld");
        return DONE;
    }

    String swap(BookingId booking, Visit visit) {
        var entry = entries.get(booking);
        if (entry == null) {
            return "not-found";
        }
        if (entry.status == ReservationStatus.RELEASED) {
            return "reservation-released";
        }
        if (entry.status == ReservationStatus.EXPIRED || hasLapsed(entry)) {
            return "hold-expired";
        }
        var old = entry.places();
        var moved = new Visit(visit.pickupWindow(), visit.returnWindow(), old.durationMinutes());
        if (moved.equals(old)) {
            return DONE;
        }
        if (!moved.pickupWindow().equals(old.pickupWindow()) && isTooSoon(moved.pickupWindow())) {
            return "lead-time";
        }
        if (!moved.returnWindow().equals(old.returnWindow())
                && moved.returnWindow().startsAt().isBefore(now)) {
            return "slot-past";
        }
        var refusal = noRoom(booking, moved, old);
        refusal.ifPresentOrElse(_ -> {}, () -> entry.visit = moved);
        return refusal.orElse(DONE);
    }

    void pay(BookingId booking, PaymentId payment) {
        if (!answered.add(payment)) {
            return;
        }
        var entry = entries.get(booking);
        if (entry != null && (entry.status == ReservationStatus.HELD || canRetake(booking, entry))) {
            entry.status = ReservationStatus.FIRM;
            tell(booking, "SlotBooked");
        } else {
            tell(booking, "SlotLost");
        }
    }

    void cancel(BookingId booking) {
        var entry = entries.computeIfAbsent(booking, _ -> new Entry(ReservationStatus.RELEASED, null, now));
        if (entry.status.takesPlaces()) {
            tell(booking, "SlotReleased");
        }
        entry.status = ReservationStatus.RELEASED;
    }

    void expire(BookingId booking) {
        var entry = entries.get(booking);
        if (entry != null && entry.status == ReservationStatus.HELD) {
            entry.status = ReservationStatus.EXPIRED;
            tell(booking, "SlotHoldExpired");
        }
    }

    void sweep() {
        entries.forEach((booking, entry) -> {
            if (hasLapsed(entry)) {
                entry.status = ReservationStatus.EXPIRED;
                tell(booking, "SlotHoldExpired");
            }
        });
    }

    Optional<ReservationStatus> status(BookingId booking) {
        return Optional.ofNullable(entries.get(booking)).map(entry -> entry.status);
    }

    List<String> told(BookingId booking) {
        return told.getOrDefault(booking, List.of());
    }

    int places(SlotWindow window) {
        return places(window, _ -> true);
    }

    int minutes(LocalDate date) {
        return minutes(date, _ -> true);
    }

    private boolean canRetake(BookingId booking, Entry entry) {
        return entry.status == ReservationStatus.EXPIRED
                && !entry.places().pickupWindow().startsAt().isBefore(now.plus(Duration.ofHours(12)))
                && noRoom(booking, entry.places(), null).isEmpty();
    }

    private Optional<String> tooSoonOrTooFar(Visit visit) {
        return isTooSoon(visit.pickupWindow()) ? Optional.of("lead-time") : Optional.empty();
    }

    private boolean isTooSoon(SlotWindow pickup) {
        return pickup.startsAt().isBefore(now.plus(Duration.ofDays(2)));
    }

    /** @param old where the booking is now, if it moves */
    private Optional<String> noRoom(BookingId booking, Visit visit, @Nullable Visit old) {
        var pickup = visit.pickupWindow();
        var comeback = visit.returnWindow();
        Predicate<BookingId> others = other -> !other.equals(booking);
        var movesPickup = old == null || !old.pickupWindow().equals(pickup);
        var movesDay = old == null || !old.pickupWindow().date().equals(pickup.date());
        var movesReturn = old == null || !old.returnWindow().equals(comeback);
        if (comeback.date().isBefore(pickup.date())) {
            return Optional.of("return-too-early");
        }
        if (closed.contains(pickup.date())) {
            return Optional.of("slot-closed");
        }
        if (work(visit).ready.plusMinutes(15).isAfter(comeback.date().atTime(comeback.start()))) {
            return Optional.of("return-too-early");
        }
        if (movesReturn && closed.contains(comeback.date())) {
            return Optional.of("slot-closed");
        }
        if (movesPickup && places(pickup, others) >= pickup.capacity()) {
            return Optional.of("slot-taken");
        }
        if (movesReturn && places(comeback, others) >= comeback.capacity()) {
            return Optional.of("slot-taken");
        }
        if (movesDay && bookings(pickup.date(), others) >= DAILY_CAP) {
            return Optional.of("day-full");
        }
        var own = old == null ? Map.<LocalDate, Integer>of() : work(old).minutes;
        var crowded = work(visit).minutes.entrySet().stream()
                .filter(need -> need.getValue() > own.getOrDefault(need.getKey(), 0))
                .anyMatch(need -> need.getValue() + minutes(need.getKey(), others) > openMinutes(need.getKey()) * BAYS);
        return crowded ? Optional.of("workshop-full") : Optional.empty();
    }

    private int places(SlotWindow window, Predicate<BookingId> whose) {
        return Math.toIntExact(taking(whose)
                .filter(visit -> visit.pickupWindow().equals(window)
                        || visit.returnWindow().equals(window))
                .count());
    }

    private long bookings(LocalDate date, Predicate<BookingId> whose) {
        return taking(whose)
                .filter(visit -> visit.pickupWindow().date().equals(date))
                .count();
    }

    private int minutes(LocalDate date, Predicate<BookingId> whose) {
        return taking(whose)
                .mapToInt(visit -> work(visit).minutes.getOrDefault(date, 0))
                .sum();
    }

    private Stream<Visit> taking(Predicate<BookingId> whose) {
        return entries.entrySet().stream()
                .filter(entry -> whose.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(entry -> entry.status.takesPlaces())
                .map(Entry::places);
    }

    private Work work(Visit visit) {
        return done.computeIfAbsent(visit, this::doWork);
    }

    /** A car on a lift, minute by minute. */
    private Work doWork(Visit visit) {
        var minutes = new TreeMap<LocalDate, Integer>();
        var left = visit.durationMinutes();
        var time =
                visit.pickupWindow().date().atTime(visit.pickupWindow().end()).plus(rules().drive());
        while (left > 0) {
            if (isOpen(time)) {
                minutes.merge(time.toLocalDate(), 1, Integer::sum);
                left--;
            }
            time = time.plusMinutes(1);
        }
        return new Work(minutes, time);
    }

    private boolean isOpen(LocalDateTime time) {
        var date = time.toLocalDate();
        return switch (date.getDayOfWeek()) {
            case SUNDAY -> false;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY ->
                !closed.contains(date)
                        && !time.toLocalTime().isBefore(day(date).opens())
                        && time.toLocalTime().isBefore(day(date).closes());
        };
    }

    private static int openMinutes(LocalDate date) {
        return Math.toIntExact(
                Duration.between(day(date).opens(), day(date).closes()).toMinutes());
    }

    private boolean hasLapsed(Entry entry) {
        return entry.status == ReservationStatus.HELD && !entry.until.isAfter(now);
    }

    private void tell(BookingId booking, String fact) {
        told.computeIfAbsent(booking, _ -> new ArrayList<>()).add(fact);
    }

    private record Work(Map<LocalDate, Integer> minutes, LocalDateTime ready) {}

    private static final class Entry {

        private ReservationStatus status;
        private @Nullable Visit visit;
        private final Instant until;

        Entry(ReservationStatus status, @Nullable Visit visit, Instant until) {
            this.status = status;
            this.visit = visit;
            this.until = until;
        }

        Visit places() {
            return Objects.requireNonNull(visit);
        }
    }
}
