package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.FRIDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.openingHours;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A week in a small workshop: one bay, six bookings a day, closed on Wednesday. Anything happens to anybody, and the
 * desk and the ledger are to agree on what comes of it.
 */
final class RandomHistory {

    static final Set<LocalDate> CLOSED = Set.of(WEDNESDAY);

    private static final Logger log = LoggerFactory.getLogger(RandomHistory.class);
    private static final int[] DURATIONS = {30, 45, 60, 120, 720};

    private final long seed;
    private final Random random;
    private final Desk desk;
    private final Ledger ledger = new Ledger(NOW, CLOSED);
    private final List<SlotWindow> windows = MONDAY.datesUntil(FRIDAY.plusDays(2))
            .flatMap(date -> openingHours().windows(WITTEN, date))
            .toList();
    private final Map<BookingId, Visit> wishes = new HashMap<>();
    private final List<BookingId> bookings = new ArrayList<>();
    private final List<PaymentId> payments = new ArrayList<>();
    private final Set<String> outcomes = new HashSet<>();
    private Instant now = NOW;

    RandomHistory(long seed, Desk desk) {
        this.seed = seed;
        this.random = new Random(seed);
        this.desk = desk;
        log.info("Random history with seed {}", seed);
    }

    RandomHistory happens(int acts) {
        for (var number = 0; number < acts; number++) {
            act(number);
            if (number % 20 == 0) {
                compare(number);
            }
        }
        compare(acts);
        return this;
    }

    /** Everybody cancels. */
    void ends() {
        bookings.forEach(booking -> {
            desk.cancel(booking);
            ledger.cancel(booking);
        });
        assertThat(windows).allSatisfy(window -> assertThat(desk.places(window)).isZero());
        assertThat(MONDAY.datesUntil(FRIDAY.plusDays(4)))
                .allSatisfy(date -> assertThat(desk.minutes(date)).isZero());
    }

    /** Codes of what was refused, and "done". */
    Set<String> outcomes() {
        return outcomes;
    }

    List<BookingId> bookings() {
        return bookings;
    }

    List<String> told(BookingId booking) {
        return ledger.told(booking);
    }

    private void act(int number) {
        var booking = somebody();
        var visit = somewhere();
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> {
                var fresh = newBooking(visit);
                agree(number, ledger.hold(fresh, visit), () -> desk.hold(fresh, visit));
            }
            case 6 -> agree(number, ledger.hold(booking, visit), () -> desk.hold(booking, visit));
            case 7, 8 -> {
                var again = wishes.getOrDefault(booking, visit);
                agree(number, ledger.hold(booking, again), () -> desk.hold(booking, again));
            }
            case 9, 10, 11 -> agree(number, ledger.swap(booking, visit), () -> desk.swap(booking, visit));
            case 12, 13 -> {
                var payment = money();
                ledger.pay(booking, payment);
                desk.pay(booking, payment);
            }
            case 14 -> {
                ledger.cancel(booking);
                desk.cancel(booking);
            }
            case 15 -> {
                ledger.expire(booking);
                desk.expire(booking);
            }
            case 16, 17 -> {
                ledger.sweep();
                desk.sweep();
            }
            default -> timePasses();
        }
    }

    private void agree(int number, String expected, Runnable act) {
        var outcome = "done";
        try {
            act.run();
        } catch (RuleViolation refusal) {
            outcome = refusal.code();
        }
        outcomes.add(outcome);
        assertThat(outcome).as("act %d of seed %d", number, seed).isEqualTo(expected);
    }

    private void compare(int number) {
        assertThat(windows)
                .as("places after act %d of seed %d", number, seed)
                .allSatisfy(window -> assertThat(desk.places(window))
                        .isEqualTo(ledger.places(window))
                        .isLessThanOrEqualTo(window.capacity()));
        assertThat(MONDAY.datesUntil(FRIDAY.plusDays(4)))
                .as("minutes after act %d of seed %d", number, seed)
                .allSatisfy(date -> assertThat(desk.minutes(date))
                        .isEqualTo(ledger.minutes(date))
                        .isLessThanOrEqualTo(600 * Ledger.BAYS));
        assertThat(bookings)
                .as("status after act %d of seed %d", number, seed)
                .allSatisfy(booking -> assertThat(desk.status(booking)).isEqualTo(ledger.status(booking)));
    }

    private void timePasses() {
        var minutes = switch (random.nextInt(20)) {
            case 0 -> 300;
            case 1, 2, 3 -> 31;
            default -> 1 + random.nextInt(10);
        };
        now = now.plus(Duration.ofMinutes(minutes));
        ledger.moveTo(now);
        desk.moveTo(now);
    }

    private BookingId newBooking(Visit wish) {
        var booking = new BookingId(new UUID(random.nextLong(), random.nextLong()));
        bookings.add(booking);
        wishes.put(booking, wish);
        return booking;
    }

    /** Rather one of the last, since most has happened to the others already; or somebody new. */
    private BookingId somebody() {
        var back = random.nextInt(40) + 1;
        return bookings.size() < back ? newBooking(somewhere()) : bookings.get(bookings.size() - back);
    }

    private Visit somewhere() {
        var duration = DURATIONS[random.nextInt(DURATIONS.length)];
        return new Visit(window(WindowKind.PICKUP), window(WindowKind.RETURN), duration);
    }

    private SlotWindow window(WindowKind kind) {
        var ofKind = windows.stream().filter(window -> window.kind() == kind).toList();
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private PaymentId money() {
        if (payments.isEmpty() || random.nextInt(4) > 0) {
            payments.add(new PaymentId(new UUID(random.nextLong(), random.nextLong())));
            return payments.getLast();
        }
        return payments.get(random.nextInt(payments.size()));
    }
}
