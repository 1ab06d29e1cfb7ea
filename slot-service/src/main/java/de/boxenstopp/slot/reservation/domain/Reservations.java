package de.boxenstopp.slot.reservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All reservations. Storing one also hands on what it recorded. */
public interface Reservations {

    /** From here to the end of the transaction nobody else acts for this booking, whether it has a reservation or not. */
    void claim(BookingId booking);

    /** As {@link #claim}, but without waiting: false when somebody is acting for it right now. */
    boolean claimIfIdle(BookingId booking);

    Optional<Reservation> find(BookingId booking);

    /** Whose hold has run out, the longest first. */
    List<BookingId> lapsed(Instant now, int limit);

    void store(Reservation reservation);
}
