package de.boxenstopp.booking.booking.application;

import de.boxenstopp.kit.problem.RuleViolation;
import java.util.Map;

/** Slot-service's answer was no, and why; told to the customer as it was told to us. */
public final class SlotRefused extends RuleViolation {

    private final transient Map<String, Object> extensions;

    /** @param extensions such as the windows that are free instead */
    public SlotRefused(Kind kind, String code, Map<String, Object> extensions) {
        super(kind, code);
        this.extensions = Map.copyOf(extensions);
    }

    /** The same for somebody else. */
    public SlotRefused again() {
        return new SlotRefused(kind(), code(), extensions);
    }

    @Override
    public Map<String, Object> extensions() {
        return extensions;
    }
}
