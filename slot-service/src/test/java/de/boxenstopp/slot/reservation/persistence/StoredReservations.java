package de.boxenstopp.slot.reservation.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.Kept;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.ReservationRefused;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done to reservations, and what is seen of them in the database. */
@SlotIntegrationTest
abstract class StoredReservations {

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SwapPlaces swapPlaces;

    @Autowired
    AnswerPayment answerPayment;

    @Autowired
    ReleasePlaces releasePlaces;

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
    Slate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    Kept hold(BookingId booking, Visit visit) {
        return holdPlaces.handle(new HoldPlaces.Command(
                booking,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }

    Kept swap(BookingId booking, Visit visit) {
        return swapPlaces.handle(
                booking, visit.pickupWindow().id(), visit.returnWindow().id());
    }

    int taken(SlotWindow window) {
        return calendar.windowLoads(WITTEN, window.date(), window.date()).stream()
                .filter(load -> load.window().id().equals(window.id()))
                .mapToInt(WindowLoad::taken)
                .sum();
    }

    DayLoad load(LocalDate date) {
        return calendar.dayLoads(WITTEN, date, date).getFirst();
    }

    static boolean isGranted(Callable<?> act) throws Exception {
        try {
            act.call();
            return true;
        } catch (PlacesGone | ReservationRefused refused) {
            return false;
        }
    }
}
