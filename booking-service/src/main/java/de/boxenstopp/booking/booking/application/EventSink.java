package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingEvent;

/** Where events of a booking go, in the transaction under way. */
public interface EventSink {

    void record(BookingEvent event);
}
