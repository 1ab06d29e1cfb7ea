package de.boxenstopp.slot.calendar.domain;

/** A window and what is left of it: free places are 0 unless somebody could have one. */
public record Offer(SlotWindow window, int free, Level level) {

    static Offer closed(SlotWindow window) {
        return new Offer(window, 0, Level.CLOSED);
    }

    static Offer of(SlotWindow window, int free) {
        var level = switch (Math.max(free, 0)) {
            case 0 -> Level.FULL;
            case 1 -> Level.LAST;
            default -> Level.FREE;
        };
        return new Offer(window, Math.max(free, 0), level);
    }

    public boolean isFree() {
        return free > 0;
    }
}
