package de.boxenstopp.booking.booking.persistence;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BookingRows extends JpaRepository<Booking, BookingId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select booking from Booking booking join fetch booking.lines where booking.id = :id")
    Optional<Booking> lock(BookingId id);

    @Query("""
            select booking from Booking booking where booking.customerId in :customers
            order by case when booking.status in :ended then 1 else 0 end, booking.placedAt desc, booking.id.value
            """)
    List<Booking> ofCustomers(Set<UUID> customers, Set<BookingStatus> ended, Pageable page);

    long countByCustomerIdIn(Set<UUID> customers);

    @Modifying
    @Query(
            "update Booking booking set booking.tokens.ended = true where booking.customerId in :customers and not booking.tokens.ended")
    void endTokens(Set<UUID> customers);

    @Query("""
            select booking.id from Booking booking
            where booking.status = :status and booking.holdExpiresAt < :moment
            order by booking.holdExpiresAt
            """)
    List<BookingId> withHoldEndedBefore(BookingStatus status, Instant moment, Limit limit);
}
