package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long places are kept, wherever they are.
 *
 * @param retakeNotice how far the pick-up must be away for places to be taken again after their hold ran out
 * @param longestHold how far from now the end of a hold may be moved
 */
public record HoldRules(Duration holdTime, Duration retakeNotice, Duration longestHold) {

    public Instant heldUntil(Instant now) {
        return now.plus(holdTime);
    }

    public boolean allowHoldingUntil(Instant end, Instant now) {
        return !end.isAfter(now.plus(longestHold));
    }

    public boolean allowRetaking(SlotWindow pickup, Instant now) {
        return !pickup.startsAt().isBefore(now.plus(retakeNotice));
    }
}
