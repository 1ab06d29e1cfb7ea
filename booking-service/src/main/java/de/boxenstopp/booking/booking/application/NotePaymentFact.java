package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingHistory;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts about money that move no booking: only places do. They are shown, and stand in the timeline. */
@Service
public class NotePaymentFact {

    private final Bookings bookings;
    private final BookingHistory history;
    private final PaymentNotes notes;
    private final BookingMetrics metrics;

    public NotePaymentFact(Bookings bookings, BookingHistory history, PaymentNotes notes, BookingMetrics metrics) {
        this.bookings = bookings;
        this.history = history;
        this.notes = notes;
        this.metrics = metrics;
    }

    @Transactional
    public void handle(BookingId booking, PaymentId payment, HistoryEntry entry, Consumer<Payment> fact) {
        if (bookings.findForChange(booking).isEmpty()) {
            metrics.ignoredPaymentFact("unknown-booking");
            return;
        }
        notes.note(booking, payment, entry.at(), fact);
        history.add(booking, entry);
    }
}
