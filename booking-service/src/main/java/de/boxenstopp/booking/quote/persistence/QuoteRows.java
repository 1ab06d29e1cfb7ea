package de.boxenstopp.booking.quote.persistence;

import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface QuoteRows extends JpaRepository<Quote, QuoteId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select quote from Quote quote join fetch quote.lines where quote.id = :id")
    Optional<Quote> lock(QuoteId id);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "update quote set used_by = :booking, claimed_by = null, claimed_until = null where id = :id")
    void markUsed(UUID id, UUID booking);

    @Modifying
    @Query(nativeQuery = true, value = """
            update quote
            set used_by = nullif(used_by, :booking),
                claimed_by = nullif(claimed_by, :booking),
                claimed_until = case when claimed_by = :booking then null else claimed_until end
            where id = :id and :booking in (used_by, claimed_by)
            """)
    void giveBack(UUID id, UUID booking);

    /** The lines go with their quote. */
    @Modifying
    @Query(nativeQuery = true, value = "delete from quote where used_by is null and created_at < :createdBefore")
    int deleteUnused(Instant createdBefore);
}
