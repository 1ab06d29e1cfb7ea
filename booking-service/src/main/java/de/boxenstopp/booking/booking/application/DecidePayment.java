package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Alternative;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.Decisions;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slot-service said which payment got the places and which did not: the first buys the booking, any other goes back.
 * Each payment is decided once, however often and in whatever order we are told.
 */
@Service
public class DecidePayment {

    private final Bookings bookings;
    private final Decisions decisions;
    private final PaymentNotes notes;
    private final BookingMetrics metrics;
    private final Clock clock;

    public DecidePayment(
            Bookings bookings, Decisions decisions, PaymentNotes notes, BookingMetrics metrics, Clock clock) {
        this.bookings = bookings;
        this.decisions = decisions;
        this.notes = notes;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    public void gotPlaces(BookingId booking, PaymentId payment) {
        decide(booking, payment, (found, at) -> found.confirm(payment, at));
    }

    @Transactional
    public void gotNone(BookingId booking, PaymentId payment, List<Alternative> alternatives) {
        decide(booking, payment, (found, at) -> found.turnAway(payment, alternatives, at));
    }

    private void decide(BookingId id, PaymentId payment, Rule rule) {
        var found = bookings.findForChange(id);
        if (found.isEmpty()) {
            metrics.ignoredSlotFact("unknown-booking");
        } else if (decisions.of(payment).isPresent()) {
            metrics.ignoredSlotFact("decided-already");
        } else {
            var booking = found.get();
            var at = clock.instant();
            var decision = rule.decide(booking, at);
            decisions.note(payment, id.value(), decision, at);
            notes.reached(id, payment, shown(decision), at);
            bookings.store(booking);
            metrics.decided(decision);
        }
    }

    private static PaymentStatus shown(Decision decision) {
        return switch (decision) {
            case CONFIRMED -> PaymentStatus.PAID;
            case LATE, CANCELLED, DUPLICATE -> PaymentStatus.REFUND_PENDING;
        };
    }

    private interface Rule {

        Decision decide(Booking booking, Instant at);
    }
}
