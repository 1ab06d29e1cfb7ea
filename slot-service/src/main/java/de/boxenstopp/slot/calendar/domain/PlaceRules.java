package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When places may be taken, and for how long they are kept.
 *
 * @param returnHorizonDays how many days after the horizon a car may still come back
 * @param retakeNotice how far the pick-up must be away for places to be taken again after their hold ran out
 * @param longestHold how far from now the end of a hold may be moved
 */
public record PlaceRules(
        Duration leadTime,
        int horizonDays,
        int returnHorizonDays,
        Duration drive,
        Duration buffer,
        Duration holdTime,
        Duration retakeNotice,
        Duration longestHold) {

    public boolean isTooSoon(SlotWindow window, Instant now) {
        return window.startsAt().isBefore(now.plus(leadTime));
    }

    public boolean isTooFar(SlotWindow window, Instant now) {
        return window.date().isAfter(lastDay(window.kind(), now));
    }

    public LocalDate lastDay(WindowKind kind, Instant now) {
        var horizon = Berlin.dayOf(now).plusDays(horizonDays);
        return switch (kind) {
            case PICKUP -> horizon;
            case RETURN -> horizon.plusDays(returnHorizonDays);
        };
    }

    public LocalDateTime arrival(SlotWindow pickup) {
        return pickup.ends().plus(drive);
    }

    /** Whether the car is ready, with the time a jockey needs between two tours, when the window begins. */
    public boolean allow(SlotWindow returnWindow, BayPlan plan) {
        return !returnWindow
                .date()
                .atTime(returnWindow.start())
                .isBefore(plan.ready().plus(buffer));
    }

    public boolean allowHoldingUntil(Instant end, Instant now) {
        return !end.isAfter(now.plus(longestHold));
    }

    public boolean allowRetaking(SlotWindow pickup, Instant now) {
        return !pickup.startsAt().isBefore(now.plus(retakeNotice));
    }
}
