package de.boxenstopp.slot.calendar.domain;

/** A window and how many of its places are taken. */
public record WindowLoad(SlotWindow window, int taken) {

    int free() {
        return window.capacity() - taken;
    }
}
