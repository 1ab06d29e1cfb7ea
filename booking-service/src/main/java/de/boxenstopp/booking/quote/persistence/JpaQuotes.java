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
    private final QuoteInsert insert;

    JpaQuotes(QuoteRows rows, QuoteInsert insert) {
        this.rows = rows;
        this.insert = insert;
    }

    @Override
    public boolean add(Quote quote) {
        return insert.add(quote);
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
    public void giveBack(QuoteId id, UUID booking) {
        rows.giveBack(id.value(), booking);
    }

    @Override
    public int forgetUnused(Instant createdBefore) {
        return rows.deleteUnused(createdBefore);
    }
}
