package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Bookings;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Ends unpaid bookings whose hold ended long ago without slot-service's word reaching them: it came before the booking was
 * stored, or became a dead letter. Ending one too early does no harm, since late money revives it.
 */
@Service
public class ExpireOverdueBookings {

    private final Bookings bookings;
    private final ExpireBooking expireBooking;
    private final BookingSettings settings;
    private final Clock clock;

    public ExpireOverdueBookings(
            Bookings bookings, ExpireBooking expireBooking, BookingSettings settings, Clock clock) {
        this.bookings = bookings;
        this.expireBooking = expireBooking;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void handle() {
        var overdue = clock.instant().minus(settings.expiryGrace());
        bookings.pendingWithHoldEndedBefore(overdue)
                .forEach(id ->
                        expireBooking.handle(new ExpireBooking.Command(id, overdue, ExpireBooking.Trigger.JANITOR)));
    }
}
