package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingHistory;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReadTimeline {

    private final BookingAccess access;
    private final BookingHistory history;

    public ReadTimeline(BookingAccess access, BookingHistory history) {
        this.access = access;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public List<HistoryEntry> handle(BookingAccess.Key key) {
        return history.of(access.open(key).id());
    }
}
