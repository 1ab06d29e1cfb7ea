package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingHistory;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That somebody was told something belongs into the timeline. */
@Service
public class NoteNotification {

    private final BookingHistory history;
    private final BookingMetrics metrics;

    public NoteNotification(BookingHistory history, BookingMetrics metrics) {
        this.history = history;
        this.metrics = metrics;
    }

    @Transactional
    public void handle(BookingId booking, HistoryEntry entry) {
        if (!history.add(booking, entry)) {
            metrics.ignoredNotification();
        }
    }
}
