package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.SATURDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.day;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.openingHours;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomHistoryTest {

    private static final Set<String> OUTCOMES = new HashSet<>();

    @AfterAll
    static void everyOutcomeHasBeenSeen() {
        assertThat(OUTCOMES)
                .contains(
                        "done",
                        "slot-taken",
                        "slot-closed",
                        "day-full",
                        "workshop-full",
                        "lead-time",
                        "return-too-early",
                        "reservation-differs",
                        "reservation-released",
                        "hold-expired");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isAsTheLedgerSays(long seed) {
        var acts = aSmallWorkshop();
        var history = new RandomHistory(seed, new ActsDesk(acts)).happens(1_000);

        assertThat(history.bookings())
                .allSatisfy(booking -> assertThat(acts.reservations.told)
                        .filteredOn(event -> event.booking().equals(booking))
                        .extracting(RandomHistoryTest::name)
                        .isEqualTo(history.told(booking)));
        history.ends();
        OUTCOMES.addAll(history.outcomes());
    }

    @Test
    void isAsTheLedgerSaysWhateverTheSeed() {
        isAsTheLedgerSays(RandomGenerator.getDefault().nextLong());
    }

    private static Acts aSmallWorkshop() {
        var acts = new Acts();
        MONDAY.datesUntil(SATURDAY.plusDays(10))
                .filter(date -> openingHours().day(date).isPresent())
                .forEach(date -> acts.calendar.replace(new WorkshopDay(
                        date,
                        day(date).opens(),
                        day(date).closes(),
                        Ledger.BAYS,
                        Ledger.DAILY_CAP,
                        RandomHistory.CLOSED.contains(date) ? ClosedReason.CLOSED_DAY : null)));
        return acts;
    }

    private static String name(SlotEvent event) {
        return switch (event) {
            case SlotEvent.Held _ -> "SlotHeld";
            case SlotEvent.HoldExpired _ -> "SlotHoldExpired";
            case SlotEvent.Booked _ -> "SlotBooked";
            case SlotEvent.Released _ -> "SlotReleased";
            case SlotEvent.Lost _ -> "SlotLost";
        };
    }

    private record ActsDesk(Acts acts) implements Desk {

        @Override
        public void moveTo(Instant now) {
            acts.clock.moveTo(now);
        }

        @Override
        public void hold(BookingId booking, Visit visit) {
            acts.hold(booking, visit);
        }

        @Override
        public void swap(BookingId booking, Visit visit) {
            acts.swap(booking, visit);
        }

        @Override
        public void pay(BookingId booking, PaymentId payment) {
            acts.answerPayment.handle(booking, payment);
        }

        @Override
        public void cancel(BookingId booking) {
            acts.release.handle(booking);
        }

        @Override
        public void expire(BookingId booking) {
            acts.expire.handle(booking);
        }

        @Override
        public void sweep() {
            acts.sweep.handle();
        }

        @Override
        public Optional<ReservationStatus> status(BookingId booking) {
            return acts.reservations.find(booking).map(Reservation::status);
        }

        @Override
        public int places(SlotWindow window) {
            return acts.reservations.places(window);
        }

        @Override
        public int minutes(LocalDate date) {
            return acts.reservations.minutes(date);
        }
    }
}
