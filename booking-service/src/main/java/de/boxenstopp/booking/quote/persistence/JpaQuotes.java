package de.boxenstopp.booking.quote.persistence;

import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JpaQuotes implements Quotes {

    private final QuoteRows rows;

    JpaQuotes(QuoteRows rows) {
        this.rows = rows;
    }

    @Override
    public void store(Quote quote) {
        rows.save(quote);
    }

    @Override
    public Optional<Quote> find(QuoteId id) {
        return rows.findById(id);
    }

    @Override
    public Optional<Quote> findForChange(QuoteId id) {
        return rows.lock(id);
    }

    @Override
    public void markUsed(QuoteId id, UUID booking) {
        rows.markUsed(id.value(), booking);
    }

    @Override
    public int forgetUnused(Instant createdBefore) {
        return rows.deleteUnused(createdBefore);
    }
}
