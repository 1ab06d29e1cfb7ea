package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.customer.domain.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class InMemoryBookings implements Bookings {

    final Map<BookingId, Booking> stored = new LinkedHashMap<>();
    final List<BookingEvent> events = new ArrayList<>();

    @Override
    public Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Booking> findForChange(BookingId id) {
        return find(id);
    }

    @Override
    public List<Booking> of(Set<CustomerId> customers, int page, int size) {
        return stored.values().stream()
                .filter(booking -> customers.contains(booking.customerId()))
                .skip((long) page * size)
                .limit(size)
                .toList();
    }

    @Override
    public long count(Set<CustomerId> customers) {
        return stored.values().stream()
                .filter(booking -> customers.contains(booking.customerId()))
                .count();
    }

    @Override
    public void endTokensOf(Set<CustomerId> customers) {
        throw new UnsupportedOperationException("seen in PostgreSQL only");
    }

    @Override
    public List<BookingId> pendingWithHoldEndedBefore(Instant moment) {
        return stored.values().stream()
                .filter(booking -> booking.status() == BookingStatus.PENDING_PAYMENT)
                .filter(booking -> booking.holdExpiresAt().isBefore(moment))
                .map(Booking::id)
                .toList();
    }

    @Override
    public void store(Booking booking) {
        stored.put(booking.id(), booking);
        events.addAll(booking.takeEvents());
        booking.takeHistory();
    }
}
