package de.boxenstopp.booking.booking.persistence;

import de.boxenstopp.booking.booking.application.EventSink;
import de.boxenstopp.booking.booking.application.VoucherUses;
import de.boxenstopp.booking.booking.domain.AlreadyPlaced;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.booking.domain.NumberTaken;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.quote.domain.QuoteUsed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JpaBookings implements Bookings {

    private static final Limit AT_ONCE = Limit.of(100);
    private static final Set<BookingStatus> ENDED = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::hasEnded)
            .collect(Collectors.toSet());

    private final BookingRows rows;
    private final JdbcBookingHistory history;
    private final EventSink events;
    private final VoucherUses voucherUses;

    JpaBookings(BookingRows rows, JdbcBookingHistory history, EventSink events, VoucherUses voucherUses) {
        this.rows = rows;
        this.history = history;
        this.events = events;
        this.voucherUses = voucherUses;
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return rows.findById(id);
    }

    @Override
    public Optional<Booking> findForChange(BookingId id) {
        return rows.lock(id);
    }

    @Override
    public List<Booking> of(Set<CustomerId> customers, int page, int size) {
        return customers.isEmpty() ? List.of() : rows.ofCustomers(ids(customers), ENDED, PageRequest.of(page, size));
    }

    @Override
    public long count(Set<CustomerId> customers) {
        return customers.isEmpty() ? 0 : rows.countByCustomerIdIn(ids(customers));
    }

    @Override
    @Transactional
    public void endTokensOf(Set<CustomerId> customers) {
        rows.endTokens(ids(customers));
    }

    @Override
    public List<BookingId> pendingWithHoldEndedBefore(Instant moment) {
        return rows.withHoldEndedBefore(BookingStatus.PENDING_PAYMENT, moment, AT_ONCE);
    }

    @Override
    @Transactional
    public void store(Booking booking) {
        try {
            rows.saveAndFlush(booking);
        } catch (DataIntegrityViolationException violation) {
            throw named(violation);
        }
        history.append(booking.id(), booking.takeHistory());
        booking.takeEvents().forEach(event -> {
            voucherUses.follow(booking, event);
            events.record(event);
        });
    }

    private static Set<UUID> ids(Set<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).collect(Collectors.toSet());
    }

    private static RuntimeException named(DataIntegrityViolationException violation) {
        if (violation.getCause() instanceof ConstraintViolationException broken && broken.getConstraintName() != null) {
            return switch (broken.getConstraintName()) {
                case "booking_pkey" -> new AlreadyPlaced(violation);
                case "booking_number_key" -> new NumberTaken(violation);
                case "booking_living_quote" -> new QuoteUsed();
                default -> violation;
            };
        }
        return violation;
    }
}
