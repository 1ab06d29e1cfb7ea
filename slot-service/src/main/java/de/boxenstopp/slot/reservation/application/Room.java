package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.BayPlan;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Places;
import de.boxenstopp.slot.reservation.domain.PlacesUnacceptable;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Shortage;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a visit finds room. What it found stays free until the transaction ends. */
@Component
class Room {

    private final Calendar calendar;
    private final Workshops workshops;
    private final TakenPlaces taken;
    private final Clock clock;

    Room(Calendar calendar, Workshops workshops, TakenPlaces taken, Clock clock) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.taken = taken;
        this.clock = clock;
    }

    Visit visit(Places places) {
        return visit(new SlotId(places.pickupSlotId()), new SlotId(places.returnSlotId()), places.durationMinutes());
    }

    Visit visit(SlotId pickup, SlotId comeback, int durationMinutes) {
        var windows = calendar.find(pickup, comeback);
        var pickupWindow = windows.get(pickup);
        var returnWindow = windows.get(comeback);
        if (pickupWindow == null || returnWindow == null) {
            throw PlacesUnacceptable.unknownSlot();
        }
        return new Visit(pickupWindow, returnWindow, durationMinutes);
    }

    /**
     * @param current the booking's reservation if it moves: what it has already counts as free for it
     * @throws PlacesUnacceptable when it is too early or too late to ask, or the car is not ready for its return
     * @throws NoRoom when others were faster
     */
    BayPlan take(BookingId booking, Visit visit, @Nullable Reservation current) {
        var rules = workshops.rules(visit.workshop());
        check(visit, rules, current);
        return switch (ask(booking, visit, rules, current)) {
            case Answer.Enough(var plan) -> plan;
            case Answer.Gone(var shortage) ->
                throw new NoRoom(shortage, current == null ? OwnPlaces.NONE : current.own());
            case Answer.NotReady() -> throw PlacesUnacceptable.returnTooEarly();
        };
    }

    Answer ask(BookingId booking, Visit visit) {
        return ask(booking, visit, workshops.rules(visit.workshop()), null);
    }

    /** What the booking keeps is not asked for anew. */
    private void check(Visit visit, PlaceRules rules, @Nullable Reservation current) {
        var now = clock.instant();
        var wanted = visit.places();
        if (current == null || !current.places().sharesPickup(wanted)) {
            visit.checkPickup(rules, now);
        }
        if (current == null || !current.places().sharesReturn(wanted)) {
            visit.checkReturn(rules, now);
        }
    }

    private Answer ask(BookingId booking, Visit visit, PlaceRules rules, @Nullable Reservation current) {
        var pickup = visit.pickupWindow();
        var comeback = visit.returnWindow();
        var days = calendar.days(visit.workshop(), pickup.date(), comeback.date());
        return BayPlan.of(rules.arrival(pickup), visit.durationMinutes(), days)
                .filter(plan -> rules.allow(comeback, plan))
                .map(plan -> ask(booking, visit, lock(visit, plan, days), plan, current))
                .orElseGet(() -> notReady(pickup, days));
    }

    private Answer ask(
            BookingId booking,
            Visit visit,
            Map<LocalDate, WorkshopDay> locked,
            BayPlan plan,
            @Nullable Reservation current) {
        return taken.byOthersThan(booking, visit, locked)
                .shortage(visit, plan, current)
                .<Answer>map(Answer.Gone::new)
                .orElseGet(() -> new Answer.Enough(plan));
    }

    /** The plan stands on days read before they were locked: what became of them meanwhile makes it void. */
    private Map<LocalDate, WorkshopDay> lock(Visit visit, BayPlan plan, List<WorkshopDay> asPlanned) {
        var locked = calendar.lock(visit.workshop(), visit.days(plan));
        if (!asPlanned.containsAll(locked.values())) {
            throw new DayChanged();
        }
        return locked;
    }

    /** That the car comes back too early may just mean that nobody works on the day it is fetched. */
    private static Answer notReady(SlotWindow pickup, List<WorkshopDay> days) {
        return days.stream().anyMatch(day -> day.closed() && day.date().equals(pickup.date()))
                ? new Answer.Gone(Shortage.PICKUP_CLOSED)
                : new Answer.NotReady();
    }

    sealed interface Answer {

        record Enough(BayPlan plan) implements Answer {}

        record Gone(Shortage shortage) implements Answer {}

        /** Work takes longer than the time until the return. */
        record NotReady() implements Answer {}
    }
}
