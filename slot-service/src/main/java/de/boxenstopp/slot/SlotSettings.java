package de.boxenstopp.slot;

import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.UsualDay;
import de.boxenstopp.slot.calendar.domain.Week;
import de.boxenstopp.slot.reservation.domain.HoldRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long places are kept, and the terms that a new workshop begins with; from then on it has its own.
 *
 * @param leadTime from now to the earliest pick-up
 * @param horizonDays how far ahead pick-ups can be booked
 * @param returnHorizonDays how much further returns can
 * @param drive from the end of the pick-up window to the workshop
 * @param buffer between a car being ready and its return window
 * @param holdTime how long places are kept for somebody who has not paid
 * @param retakeNotice how far the pick-up must be away for late money to get the same places again
 * @param longestHold how far from now the end of a hold may be moved: as long as a checkout lives, and a little
 * @param sweepDelay between two looks for holds that have run out
 */
@ConfigurationProperties(prefix = "boxenstopp.slots", ignoreUnknownFields = false)
record SlotSettings(
        @DefaultValue("48h") Duration leadTime,
        @DefaultValue("60") int horizonDays,
        @DefaultValue("14") int returnHorizonDays,
        @DefaultValue("30m") Duration drive,
        @DefaultValue("15m") Duration buffer,
        @DefaultValue("30m") Duration holdTime,
        @DefaultValue("12h") Duration retakeNotice,
        @DefaultValue("45m") Duration longestHold,
        @DefaultValue("10s") Duration sweepDelay,
        @DefaultValue("16") int dailyCap,
        @DefaultValue("4") int bays,
        @DefaultValue("4") int capacity,
        @DefaultValue Weekday weekday,
        @DefaultValue Saturday saturday) {

    /** Better no start than a calendar that makes no sense. */
    SlotSettings {
        require(!leadTime.isNegative(), "lead-time");
        require(horizonDays > 0, "horizon-days");
        require(returnHorizonDays >= 0, "return-horizon-days");
        require(!drive.isNegative(), "drive");
        require(!buffer.isNegative(), "buffer");
        require(holdTime.isPositive(), "hold-time");
        require(!retakeNotice.isNegative(), "retake-notice");
        require(longestHold.compareTo(holdTime) >= 0, "longest-hold");
        require(sweepDelay.isPositive(), "sweep-delay");
        openingHours(weekday, saturday, bays, capacity, dailyCap);
    }

    HoldRules holdRules() {
        return new HoldRules(holdTime, retakeNotice, longestHold);
    }

    Terms terms() {
        var rules = new PlaceRules(leadTime, horizonDays, returnHorizonDays, drive, buffer);
        return new Terms(openingHours(weekday, saturday, bays, capacity, dailyCap), rules);
    }

    private static OpeningHours openingHours(Weekday weekday, Saturday saturday, int bays, int capacity, int dailyCap) {
        var week = Week.of(
                UsualDay.of(weekday.open, weekday.windows, capacity),
                UsualDay.of(saturday.open, saturday.windows, capacity));
        return OpeningHours.always(week, bays, dailyCap);
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.slots." + property + " makes no sense");
        }
    }

    record Weekday(
            @DefaultValue("08:00-18:00") TimeSpan open,

            @DefaultValue({"08:00-10:00", "10:00-12:00", "14:00-16:00", "16:00-18:00"})
            List<TimeSpan> windows) {}

    record Saturday(
            @DefaultValue("08:00-14:00") TimeSpan open,

            @DefaultValue({"08:00-10:00", "10:00-12:00"}) List<TimeSpan> windows) {}
}
