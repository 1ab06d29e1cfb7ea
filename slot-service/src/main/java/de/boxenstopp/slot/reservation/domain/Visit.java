package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.BayPlan;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** What a booking wants from the calendar: a window for each way, and minutes in a bay between them. */
public record Visit(SlotWindow pickupWindow, SlotWindow returnWindow, int durationMinutes) {

    /** More than any set of services takes; a visit that claims more is a mistake. */
    public static final int LONGEST_MINUTES = 24 * 60;

    public Visit {
        if (pickupWindow.kind() != WindowKind.PICKUP || returnWindow.kind() != WindowKind.RETURN) {
            throw PlacesUnacceptable.wrongKind();
        }
        if (!pickupWindow.workshop().equals(returnWindow.workshop())) {
            throw PlacesUnacceptable.unknownSlot();
        }
    }

    public WorkshopId workshop() {
        return pickupWindow.workshop();
    }

    public Places places() {
        return new Places(
                workshop().value(),
                pickupWindow.id().value(),
                pickupWindow.date(),
                returnWindow.id().value(),
                returnWindow.date(),
                durationMinutes);
    }

    /** @throws PlacesUnacceptable when it is too early or too late to ask for this pick-up */
    public void checkPickup(PlaceRules rules, Instant now) {
        if (rules.isTooSoon(pickupWindow, now)) {
            throw PlacesUnacceptable.tooSoon(rules.leadTime());
        }
        if (rules.isTooFar(pickupWindow, now)) {
            throw PlacesUnacceptable.tooFar();
        }
    }

    /** @throws PlacesUnacceptable when the car cannot come back then, whatever becomes of the pick-up */
    public void checkReturn(PlaceRules rules, Instant now) {
        if (returnWindow.startsAt().isBefore(now)) {
            throw PlacesUnacceptable.past();
        }
        if (rules.isTooFar(returnWindow, now)) {
            throw PlacesUnacceptable.tooFar();
        }
    }

    /** The days whose room the visit takes, in order. */
    public TreeSet<LocalDate> days(BayPlan plan) {
        var days = new TreeSet<>(plan.minutes().keySet());
        days.add(pickupWindow.date());
        days.add(returnWindow.date());
        return days;
    }
}
