package de.boxenstopp.slot.calendar.domain;

/** What is handed over in a window: the car to us, or the car back to its owner. */
public enum WindowKind {
    PICKUP,
    RETURN
}
