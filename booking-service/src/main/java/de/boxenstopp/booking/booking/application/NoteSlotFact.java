package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Bookings;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts about places that move no booking, but belong into its timeline. */
@Service
public class NoteSlotFact {

    private final Bookings bookings;
    private final BookingMetrics metrics;

    public NoteSlotFact(Bookings bookings, BookingMetrics metrics) {
        this.bookings = bookings;
        this.metrics = metrics;
    }

    @Transactional
    public void held(BookingId id, Instant until, Instant at) {
        note(id, booking -> booking.noteHold(until, at));
    }

    /** @param reason in slot-service's words */
    @Transactional
    public void released(BookingId id, String reason, Instant at) {
        note(id, booking -> booking.noteRelease(reason, at));
    }

    private void note(BookingId id, Consumer<Booking> fact) {
        var found = bookings.findForChange(id);
        if (found.isEmpty()) {
            metrics.ignoredSlotFact("unknown-booking");
            return;
        }
        fact.accept(found.get());
        bookings.store(found.get());
    }
}
