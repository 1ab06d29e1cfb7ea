package de.boxenstopp.booking.quote.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All quotes that have not been forgotten. */
public interface Quotes {

    /** @return false when there is one with this id already */
    boolean add(Quote quote);

    Optional<Quote> find(QuoteId id);

    /** Keeps others from changing the quote until the transaction ends. */
    Optional<Quote> findForChange(QuoteId id);

    /** The booking is placed; from here on it keeps others from using the quote itself. */
    void markUsed(QuoteId id, UUID booking);

    /** The booking came to nothing; unless another one has the quote, it may be used at once for another try. */
    void giveBack(QuoteId id, UUID booking);

    /** @return how many were forgotten */
    int forgetUnused(Instant createdBefore);
}
