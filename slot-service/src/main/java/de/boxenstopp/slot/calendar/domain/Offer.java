package de.boxenstopp.slot.calendar.domain;

import org.jspecify.annotations.Nullable;

/**
 * A window and what is left of it: free places are 0 unless somebody could have one.
 *
 * @param reason why nobody can, if so
 */
public record Offer(
        SlotWindow window, int free, Level level, @Nullable Reason reason) {

    static Offer closed(SlotWindow window, Reason reason) {
        return new Offer(window, 0, Level.CLOSED, reason);
    }

    static Offer full(SlotWindow window, Reason reason) {
        return new Offer(window, 0, Level.FULL, reason);
    }

    static Offer free(SlotWindow window, int places) {
        return new Offer(window, places, places == 1 ? Level.LAST : Level.FREE, null);
    }

    public boolean isFree() {
        return free > 0;
    }
}
