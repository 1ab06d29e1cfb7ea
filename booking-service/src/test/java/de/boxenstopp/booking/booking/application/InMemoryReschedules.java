package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Reschedule;
import de.boxenstopp.booking.booking.domain.Reschedules;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryReschedules implements Reschedules {

    private final Map<BookingId, Reschedule> open = new HashMap<>();

    @Override
    public Optional<Reschedule> find(BookingId booking) {
        return Optional.ofNullable(open.get(booking));
    }

    @Override
    public List<Reschedule> startedBefore(Instant moment) {
        return open.values().stream()
                .filter(wish -> wish.startedAt().isBefore(moment))
                .toList();
    }

    @Override
    public void start(Reschedule reschedule) {
        if (open.putIfAbsent(reschedule.booking(), reschedule) != null) {
            throw new IllegalStateException("two wishes at once");
        }
    }

    @Override
    public void settle(BookingId booking) {
        open.remove(booking);
    }
}
