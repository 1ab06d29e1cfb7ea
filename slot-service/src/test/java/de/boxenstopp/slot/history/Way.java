package de.boxenstopp.slot.history;

/** Which way the car goes. */
enum Way {
    PICKUP,
    RETURN
}
