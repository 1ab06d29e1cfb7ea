package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryQuotes implements Quotes {

    private final Map<QuoteId, Quote> stored = new HashMap<>();

    @Override
    public void store(Quote quote) {
        stored.put(quote.id(), quote);
    }

    @Override
    public Optional<Quote> find(QuoteId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Quote> findForChange(QuoteId id) {
        return find(id);
    }

    @Override
    public int forgetUnused(Instant createdBefore) {
        var before = stored.size();
        stored.values()
                .removeIf(quote -> quote.usedAt().isEmpty() && quote.createdAt().isBefore(createdBefore));
        return before - stored.size();
    }
}
