package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.application.PlaceBookingFixture.SETTINGS;
import static de.boxenstopp.booking.booking.domain.BookingFixture.TOKEN;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aCancelledBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aConfirmedBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.anExpiredBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.NotReschedulable;
import de.boxenstopp.booking.booking.domain.RescheduleInProgress;
import de.boxenstopp.booking.booking.domain.TooLateToReschedule;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pick-up of bookings is on 9 March 2026, from 8 to 10 in Witten, where it is an hour later than in UTC. */
class RescheduleBookingTest {

    private static final Instant PICKUP = Instant.parse("2026-03-09T07:00:00Z");
    private static final Instant A_DAY_BEFORE = PICKUP.minus(Duration.ofHours(24));
    private static final UUID PICKUP_SLOT = UUID.randomUUID();
    private static final UUID RETURN_SLOT = UUID.randomUUID();

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryReschedules reschedules = new InMemoryReschedules();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<UUID> asked = new ArrayList<>();
    private final SlotSwaps free = (_, pickup, returning) -> {
        asked.add(pickup);
        return new SlotSwaps.Swapped(window(pickup, 12), window(returning, 13));
    };

    @Test
    void givesABookingOtherWindows() {
        var booking = stored(aConfirmedBooking());
        var before = booking.pickup();

        rescheduling(free).handle(wish(booking));

        assertThat(booking.pickup()).isEqualTo(window(PICKUP_SLOT, 12));
        assertThat(booking.returning()).isEqualTo(window(RETURN_SLOT, 13));
        assertThat(bookings.events).singleElement().isInstanceOfSatisfying(BookingEvent.Rescheduled.class, fact -> {
            assertThat(fact.oldPickup()).isEqualTo(before);
            assertThat(fact.pickup()).isEqualTo(booking.pickup());
        });
        assertThat(reschedules.find(booking.id())).isEmpty();
        assertThat(count("done")).isEqualTo(1);
    }

    @Test
    void asksNobodyForWindowsThatItHasAlready() {
        var booking = stored(aConfirmedBooking());
        rescheduling(free).handle(wish(booking));

        rescheduling(free).handle(wish(booking));

        assertThat(asked).hasSize(1);
        assertThat(bookings.events).hasSize(1);
    }

    @Test
    void countsExactlyADayBeforeAsEarlyEnough() {
        var booking = stored(aConfirmedBooking());

        assertThatExceptionOfType(TooLateToReschedule.class)
                .isThrownBy(() -> rescheduling(free, A_DAY_BEFORE.plusNanos(1)).handle(wish(booking)));
        assertThat(asked).isEmpty();
        assertThatNoException()
                .isThrownBy(() -> rescheduling(free, A_DAY_BEFORE).handle(wish(booking)));
    }

    @Test
    void changesNothingBeforeThePaymentAndAfterTheEnd() {
        for (var booking : List.of(aBooking(), anExpiredBooking(), aCancelledBooking())) {
            stored(booking);
            assertThatExceptionOfType(NotReschedulable.class)
                    .isThrownBy(() -> rescheduling(free).handle(wish(booking)));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void isForTheCustomerAloneWhoeverHasTheToken() {
        var booking = stored(aConfirmedBooking());
        var guest =
                new RescheduleBooking.Command(BookingAccess.Key.ofGuest(booking.id(), TOKEN), PICKUP_SLOT, RETURN_SLOT);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rescheduling(free).handle(guest));
    }

    @Test
    void keepsItsWindowsWhenTheOthersAreTaken() {
        var booking = stored(aConfirmedBooking());
        var before = booking.pickup();

        assertThatExceptionOfType(SlotRefused.class)
                .isThrownBy(() -> rescheduling(refusing()).handle(wish(booking)));

        assertThat(booking.pickup()).isEqualTo(before);
        assertThat(reschedules.find(booking.id())).as("another wish may follow").isEmpty();
        assertThat(bookings.events).isEmpty();
    }

    /** The places may be exchanged already, so nothing else may be asked for before this is settled. */
    @Test
    void holdsOnToAWishThatGotNoAnswer() {
        var booking = stored(aConfirmedBooking());
        assertThatExceptionOfType(SlotsUnavailable.class)
                .isThrownBy(() -> rescheduling(silent()).handle(wish(booking)));

        assertThatExceptionOfType(RescheduleInProgress.class)
                .isThrownBy(() -> rescheduling(free)
                        .handle(new RescheduleBooking.Command(key(booking), UUID.randomUUID(), RETURN_SLOT)));

        rescheduling(free, PICKUP).handle(wish(booking));
        assertThat(booking.pickup().slotId()).isEqualTo(PICKUP_SLOT);
        assertThat(bookings.events).hasSize(1);
    }

    @Test
    void finishesWhatACustomerLeftBehind() {
        var booking = stored(aConfirmedBooking());
        assertThatExceptionOfType(SlotsUnavailable.class)
                .isThrownBy(() -> rescheduling(silent()).handle(wish(booking)));

        rescheduling(free, A_DAY_BEFORE.plus(SETTINGS.reschedulePatience())).finishLeftBehind();
        assertThat(asked).as("the customer may still be at it").isEmpty();

        rescheduling(silent(), PICKUP).finishLeftBehind();
        rescheduling(free, PICKUP).finishLeftBehind();
        rescheduling(free, PICKUP).finishLeftBehind();
        assertThat(asked).hasSize(1);
        assertThat(booking.pickup().slotId()).isEqualTo(PICKUP_SLOT);
        assertThat(bookings.events).hasSize(1);
    }

    /** Slot-service hears of the cancellation and frees whatever places the booking has. */
    @Test
    void leavesABookingAloneThatWasCancelledMeanwhile() {
        var booking = stored(aConfirmedBooking());
        var cancelled = aCancelledBooking();

        assertThatExceptionOfType(NotReschedulable.class)
                .isThrownBy(() -> rescheduling((id, pickup, returning) -> {
                            bookings.stored.put(id, cancelled);
                            return free.swap(id, pickup, returning);
                        })
                        .handle(wish(booking)));

        assertThat(bookings.events).isEmpty();
        assertThat(cancelled.pickup().slotId()).isNotEqualTo(PICKUP_SLOT);
    }

    /** One of two clicks is so slow that a later wish is settled meanwhile. */
    @Test
    void doesNotComeBackToAnEarlierWish() {
        var booking = stored(aConfirmedBooking());
        var later = new RescheduleBooking.Command(key(booking), UUID.randomUUID(), UUID.randomUUID());

        assertThatExceptionOfType(NotReschedulable.class)
                .isThrownBy(() -> rescheduling((id, pickup, returning) -> {
                            rescheduling(free).handle(wish(booking));
                            rescheduling(free).handle(later);
                            return free.swap(id, pickup, returning);
                        })
                        .handle(wish(booking)));

        assertThat(booking.pickup().slotId()).isEqualTo(later.pickupSlotId());
    }

    @Test
    void settlesTheSameWishOfTwoClicksOnce() {
        var booking = stored(aConfirmedBooking());

        rescheduling((id, pickup, returning) -> {
                    rescheduling(free).handle(wish(booking));
                    return free.swap(id, pickup, returning);
                })
                .handle(wish(booking));

        assertThat(bookings.events).hasSize(1);
    }

    private RescheduleBooking rescheduling(SlotSwaps swaps) {
        return rescheduling(swaps, A_DAY_BEFORE);
    }

    private RescheduleBooking rescheduling(SlotSwaps swaps, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var desk = new RescheduleDesk(new BookingAccess(bookings, clock), bookings, reschedules, SETTINGS, clock);
        return new RescheduleBooking(desk, swaps, new BookingMetrics(meters));
    }

    private static SlotSwaps refusing() {
        return (_, _, _) -> {
            throw new SlotRefused(RuleViolation.Kind.CONFLICT, "slot-taken", Map.of());
        };
    }

    private static SlotSwaps silent() {
        return (_, _, _) -> {
            throw new SlotsUnavailable(new IllegalStateException());
        };
    }

    private Booking stored(Booking booking) {
        bookings.store(booking);
        bookings.events.clear();
        return booking;
    }

    private static RescheduleBooking.Command wish(Booking booking) {
        return new RescheduleBooking.Command(key(booking), PICKUP_SLOT, RETURN_SLOT);
    }

    private static BookingAccess.Key key(Booking booking) {
        return new BookingAccess.Key(booking.id(), null, Set.of(booking.customerId()));
    }

    private static Window window(UUID slot, int day) {
        return new Window(slot, LocalDate.of(2026, 3, day), LocalTime.of(10, 0), LocalTime.of(12, 0));
    }

    private double count(String outcome) {
        return meters.counter("bookings.rescheduled", "outcome", outcome).count();
    }
}
