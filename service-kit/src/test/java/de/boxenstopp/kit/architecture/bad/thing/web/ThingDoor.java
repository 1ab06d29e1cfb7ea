package de.boxenstopp.kit.architecture.bad.thing.web;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.architecture.bad.thing.persistence.Things;

/** Knows another adapter, and the language between services. */
public class ThingDoor {

    public BookingExpired open(Things things) {
        things.store();
        return new BookingExpired();
    }
}
