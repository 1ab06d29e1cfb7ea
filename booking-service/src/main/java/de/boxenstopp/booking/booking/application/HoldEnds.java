package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import java.time.Instant;

/** What we need from slot-service while a customer pays. */
public interface HoldEnds {

    /**
     * Lets a live hold go on until a moment, never shorter.
     *
     * @return when it ends now
     * @throws SlotRefused when there is no hold that could go on
     * @throws SlotsUnavailable when nobody answered; the end may be moved all the same
     */
    Instant move(BookingId booking, Instant until);
}
