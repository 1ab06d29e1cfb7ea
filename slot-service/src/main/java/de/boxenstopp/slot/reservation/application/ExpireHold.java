package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a hold unpaid. Money that still comes may take the same places again. */
@Service
public class ExpireHold {

    private final Reservations reservations;
    private final Clock clock;

    ExpireHold(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /** Its booking has expired, so that a hold that still stands is of no use. */
    @Transactional
    public void handle(BookingId booking) {
        reservations.claim(booking);
        expireIf(booking, Reservation::isHeld);
    }

    /** @return false when it is still to do, because somebody acts for the booking right now */
    @Transactional
    boolean ifLapsed(BookingId booking) {
        var claimed = reservations.claimIfIdle(booking);
        if (claimed) {
            expireIf(booking, reservation -> reservation.hasLapsed(clock.instant()));
        }
        return claimed;
    }

    private void expireIf(BookingId booking, Predicate<Reservation> condition) {
        reservations.find(booking).filter(condition).ifPresent(reservation -> {
            reservation.expire();
            reservations.store(reservation);
        });
    }
}
