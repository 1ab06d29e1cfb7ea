package de.boxenstopp.booking.booking.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wishes that are not settled yet, one per booking. Whoever asks for one to change it has locked the booking. */
public interface Reschedules {

    Optional<Reschedule> find(BookingId booking);

    List<Reschedule> startedBefore(Instant moment);

    void start(Reschedule reschedule);

    void settle(BookingId booking);
}
