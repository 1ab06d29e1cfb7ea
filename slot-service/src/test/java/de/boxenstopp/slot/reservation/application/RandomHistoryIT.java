package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.test.Events;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same as {@link RandomHistoryTest}, with the locks, counts and facts of the real thing. */
@SlotIntegrationTest
class RandomHistoryIT implements Desk {

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SwapPlaces swapPlaces;

    @Autowired
    AnswerPayment answerPayment;

    @Autowired
    ReleasePlaces releasePlaces;

    @Autowired
    ExpireHold expireHold;

    @Autowired
    SweepHolds sweepHolds;

    @Autowired
    Reservations reservations;

    @Autowired
    Calendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Events events;

    @Autowired
    Slate slate;

    @BeforeEach
    void openASmallWorkshop() {
        slate.wipe();
        jdbc.update("update workshop_day set daily_cap = ?, bays = ?", Ledger.DAILY_CAP, Ledger.BAYS);
        RandomHistory.CLOSED.forEach(
                date -> jdbc.update("update workshop_day set closed_because = 'CLOSED_DAY' where date = ?", date));
    }

    @Test
    void isAsTheLedgerSays() {
        var history = new RandomHistory(RandomGenerator.getDefault().nextLong(), this).happens(1_000);

        await().untilAsserted(() -> {
            var told = told();
            assertThat(history.bookings())
                    .allSatisfy(booking -> assertThat(told.getOrDefault(booking.value(), List.of()))
                            .isEqualTo(history.told(booking)));
        });
        history.ends();
    }

    private Map<UUID, List<String>> told() {
        return events.all("slot-events").stream()
                .collect(Collectors.groupingBy(
                        event -> (UUID) event.get(
                                event.getSchema().getField("bookingId").pos()),
                        Collectors.mapping(event -> event.getSchema().getName(), Collectors.toList())));
    }

    @Override
    public void moveTo(Instant now) {
        clock.moveTo(now);
    }

    @Override
    public void hold(BookingId booking, Visit visit) {
        holdPlaces.handle(new HoldPlaces.Command(
                booking,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }

    @Override
    public void swap(BookingId booking, Visit visit) {
        swapPlaces.handle(
                booking, visit.pickupWindow().id(), visit.returnWindow().id());
    }

    @Override
    public void pay(BookingId booking, PaymentId payment) {
        answerPayment.handle(booking, payment);
    }

    @Override
    public void cancel(BookingId booking) {
        releasePlaces.handle(booking);
    }

    @Override
    public void expire(BookingId booking) {
        expireHold.handle(booking);
    }

    @Override
    public void sweep() {
        sweepHolds.handle();
    }

    @Override
    public Optional<ReservationStatus> status(BookingId booking) {
        return reservations.find(booking).map(Reservation::status);
    }

    @Override
    public int places(SlotWindow window) {
        return calendar.windowLoads(WITTEN, window.date(), window.date()).stream()
                .filter(load -> load.window().equals(window))
                .mapToInt(WindowLoad::taken)
                .sum();
    }

    @Override
    public int minutes(LocalDate date) {
        return calendar.dayLoads(WITTEN, date, date).stream()
                .mapToInt(DayLoad::minutesTaken)
                .sum();
    }
}
