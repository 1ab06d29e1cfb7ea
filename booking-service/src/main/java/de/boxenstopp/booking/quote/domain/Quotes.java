package de.boxenstopp.booking.quote.domain;

import java.time.Instant;
import java.util.Optional;

/** All quotes that have not been forgotten. */
public interface Quotes {

    void store(Quote quote);

    Optional<Quote> find(QuoteId id);

    /** Keeps others from changing the quote until the transaction ends. */
    Optional<Quote> findForChange(QuoteId id);

    /** @return how many were forgotten */
    int forgetUnused(Instant createdBefore);
}
