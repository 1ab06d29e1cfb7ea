package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.time.Duration;

/** Nobody could have these places, however empty the calendar is. */
public final class PlacesUnacceptable extends RuleViolation {

    private PlacesUnacceptable(String code, Object... arguments) {
        super(Kind.UNACCEPTABLE, code, arguments);
    }

    public static PlacesUnacceptable unknownSlot() {
        return new PlacesUnacceptable("unknown-slot");
    }

    static PlacesUnacceptable wrongKind() {
        return new PlacesUnacceptable("wrong-slot-kind");
    }

    static PlacesUnacceptable past() {
        return new PlacesUnacceptable("slot-past");
    }

    static PlacesUnacceptable tooSoon(Duration leadTime) {
        return new PlacesUnacceptable("lead-time", leadTime.toHours());
    }

    static PlacesUnacceptable tooFar() {
        return new PlacesUnacceptable("beyond-horizon");
    }

    public static PlacesUnacceptable heldTooLong() {
        return new PlacesUnacceptable("hold-too-long");
    }

    public static PlacesUnacceptable returnTooEarly() {
        return new PlacesUnacceptable("return-too-early");
    }
}
