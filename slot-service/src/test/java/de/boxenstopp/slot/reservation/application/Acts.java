package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.workshop;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.holdRules;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.application.InMemoryCalendar;
import de.boxenstopp.slot.calendar.application.InMemoryWorkshops;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.ReservationFixture;
import de.boxenstopp.slot.reservation.domain.Visit;
import org.springframework.transaction.support.TransactionOperations;

/** All acts on a calendar that is empty at first, as it is on {@code NOW}. */
public class Acts {

    public final MovableClock clock = new MovableClock(NOW);
    public final InMemoryCalendar calendar = new InMemoryCalendar();
    public final InMemoryReservations reservations = new InMemoryReservations();
    public final InMemoryWorkshops workshops;

    public final FreeWindows freeWindows;
    public final HoldPlaces hold;
    public final SwapPlaces swap;
    public final MoveHoldEnd moveHoldEnd;
    public final AnswerPayment answerPayment;
    public final ReleasePlaces release;
    public final ExpireHold expire;
    public final SweepHolds sweep;

    Acts() {
        this(terms());
        new OpenDays(calendar, workshops, terms(), TransactionOperations.withoutTransaction(), clock).handle();
    }

    /** Nothing is open yet. */
    public Acts(Terms terms) {
        workshops = new InMemoryWorkshops(workshop(terms));
        calendar.count(reservations::places, reservations::minutes);
        var room = new Room(calendar, workshops, reservations, clock);
        freeWindows = new FreeWindows(calendar, workshops, clock);
        var attempt = new Attempt(TransactionOperations.withoutTransaction(), freeWindows::alternatives);
        hold = new HoldPlaces(reservations, room, attempt, holdRules(), clock);
        swap = new SwapPlaces(reservations, room, attempt, clock);
        moveHoldEnd = new MoveHoldEnd(reservations, room, holdRules(), clock);
        answerPayment =
                new AnswerPayment(reservations, reservations, room, freeWindows, reservations, holdRules(), clock);
        release = new ReleasePlaces(reservations);
        expire = new ExpireHold(reservations, clock);
        sweep = new SweepHolds(reservations, expire, clock);
    }

    Kept hold(BookingId booking, Visit visit) {
        return hold.handle(new HoldPlaces.Command(
                booking,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }

    Kept swap(BookingId booking, Visit visit) {
        return swap.handle(
                booking, visit.pickupWindow().id(), visit.returnWindow().id());
    }

    /** Others take places until there are none left for the visit. */
    void fill(Visit visit) {
        for (var place = 0; place < visit.pickupWindow().capacity(); place++) {
            var other = ReservationFixture.aBooking();
            hold(other, visit);
            answerPayment.handle(other, ReservationFixture.aPayment());
        }
    }
}
