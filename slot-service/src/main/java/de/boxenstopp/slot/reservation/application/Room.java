package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.domain.BayPlan;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a visit finds room. What it found stays free until the transaction ends. */
@Component
class Room {

    private final Calendar calendar;
    private final TakenPlaces taken;
    private final PlaceRules rules;

    Room(Calendar calendar, TakenPlaces taken, PlaceRules rules) {
        this.calendar = calendar;
        this.taken = taken;
        this.rules = rules;
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
     * @throws PlacesUnacceptable when the car is not ready in time for its return
     * @throws NoRoom when others were faster
     */
    BayPlan take(BookingId booking, Visit visit, @Nullable Reservation current) {
        return switch (ask(booking, visit, current)) {
            case Answer.Enough(var plan) -> plan;
            case Answer.Gone(var shortage) -> throw new NoRoom(shortage);
            case Answer.NotReady() -> throw PlacesUnacceptable.returnTooEarly();
        };
    }

    Answer ask(BookingId booking, Visit visit, @Nullable Reservation current) {
        var pickup = visit.pickupWindow();
        var comeback = visit.returnWindow();
        var days = calendar.days(visit.workshop(), pickup.date(), comeback.date());
        return BayPlan.of(rules.arrival(pickup), visit.durationMinutes(), days)
                .filter(plan -> rules.allow(comeback, plan))
                .map(plan -> ask(booking, visit, plan, current))
                .orElseGet(() -> notReady(pickup, days));
    }

    private Answer ask(BookingId booking, Visit visit, BayPlan plan, @Nullable Reservation current) {
        var days = calendar.lock(visit.workshop(), visit.days(plan));
        return taken.byOthersThan(booking, visit, days)
                .shortage(visit, plan, current)
                .<Answer>map(Answer.Gone::new)
                .orElseGet(() -> new Answer.Enough(plan));
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
