package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservations;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Frees what has run out, each booking in a transaction of its own. Several instances may sweep at once. */
@Service
public class SweepHolds {

    private static final Logger log = LoggerFactory.getLogger(SweepHolds.class);
    private static final int BATCH = 200;

    private final Reservations reservations;
    private final ExpireHold expireHold;
    private final Clock clock;

    SweepHolds(Reservations reservations, ExpireHold expireHold, Clock clock) {
        this.reservations = reservations;
        this.expireHold = expireHold;
        this.clock = clock;
    }

    public void handle() {
        List<BookingId> lapsed;
        boolean progress;
        do {
            lapsed = reservations.lapsed(clock.instant(), BATCH);
            progress = lapsed.stream().filter(this::expire).count() > 0;
        } while (lapsed.size() == BATCH && progress);
    }

    /** One that fails must not keep the others from being freed; it is tried again with the next sweep. */
    private boolean expire(BookingId booking) {
        try {
            return expireHold.ifLapsed(booking);
        } catch (RuntimeException failure) {
            log.error("The hold of booking {} cannot be ended", booking.value(), failure);
            return false;
        }
    }
}
