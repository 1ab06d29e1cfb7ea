package de.boxenstopp.booking.booking.domain;

import java.util.List;

/** What happened to bookings, in order. Written by storing a booking. */
public interface BookingHistory {

    List<HistoryEntry> of(BookingId id);

    /** @return false when there is no such booking */
    boolean add(BookingId id, HistoryEntry entry);
}
