package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody was faster, or the day is full or closed; with windows that are still free. */
public final class PlacesGone extends RuleViolation {

    private final List<SlotWindow> alternatives;

    public PlacesGone(Shortage shortage, List<SlotWindow> alternatives) {
        super(Kind.CONFLICT, shortage.code());
        this.alternatives = List.copyOf(alternatives);
    }

    public List<SlotWindow> alternatives() {
        return alternatives;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("alternatives", alternatives.stream().map(Alternative::of).toList());
    }

    /** A free window as the problem document shows it. */
    record Alternative(UUID slotId, WindowKind kind, LocalDate date, String start, String end) {

        static Alternative of(SlotWindow window) {
            return new Alternative(
                    window.id().value(),
                    window.kind(),
                    window.date(),
                    window.start().toString(),
                    window.end().toString());
        }
    }
}
