package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Bookings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ExpireBooking {

    private final Bookings bookings;
    private final BookingMetrics metrics;
    private final Clock clock;

    public ExpireBooking(Bookings bookings, BookingMetrics metrics, Clock clock) {
        this.bookings = bookings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A hold of a booking that never came to be is no error: whoever placed it died, or is just about to. */
    @Transactional
    public void handle(Command command) {
        var found = bookings.findForChange(command.id());
        if (found.isEmpty()) {
            metrics.ignoredSlotFact("unknown-booking");
            return;
        }
        var booking = found.get();
        if (!booking.expire(command.heldUntil(), clock.instant())) {
            metrics.ignoredSlotFact("late");
            return;
        }
        bookings.store(booking);
        metrics.expired(command.trigger());
    }

    public record Command(BookingId id, Instant heldUntil, Trigger trigger) {}

    /** Who noticed. */
    public enum Trigger {
        SLOT_FACT,
        JANITOR
    }
}
