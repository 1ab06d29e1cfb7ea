package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import java.util.Collection;

/** Where facts go, in the transaction that makes them true. */
public interface CapacityEvents {

    /** @param hit whose bookings cannot be kept, because the day is closed now */
    void changed(WorkshopId workshop, OfferedDay day, Collection<BookingId> hit);
}
