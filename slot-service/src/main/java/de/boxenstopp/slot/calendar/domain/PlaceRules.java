package de.boxenstopp.slot.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When places of a workshop may be taken.
 *
 * @param leadTime from now to the earliest pick-up
 * @param horizonDays how far ahead pick-ups can be booked
 * @param returnHorizonDays how many days after the horizon a car may still come back
 * @param drive from the end of the pick-up window to the workshop
 * @param buffer between a car being ready and its return window
 */
public record PlaceRules(Duration leadTime, int horizonDays, int returnHorizonDays, Duration drive, Duration buffer) {

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
}
