package de.boxenstopp.slot.calendar.domain;

/** A window and how many of its places are taken. */
public record WindowLoad(SlotWindow window, int taken) {

    public WindowLoad withCapacity(int places) {
        return new WindowLoad(window.withCapacity(places), taken);
    }

    public WindowLoad without(OwnPlaces own) {
        return own.windows().contains(window.id()) ? new WindowLoad(window, taken - 1) : this;
    }

    int free() {
        return window.capacity() - taken;
    }
}
