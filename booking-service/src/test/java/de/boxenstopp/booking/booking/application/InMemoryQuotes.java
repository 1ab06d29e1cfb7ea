package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class InMemoryQuotes implements Quotes {

    private final Map<QuoteId, Quote> stored = new HashMap<>();
    private final Set<QuoteId> used = new HashSet<>();

    @Override
    public boolean add(Quote quote) {
        return stored.putIfAbsent(quote.id(), quote) == null;
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
    public void markUsed(QuoteId id, UUID booking) {
        used.add(id);
        find(id).ifPresent(quote -> quote.use(booking));
    }

    @Override
    public void giveBack(QuoteId id, UUID booking) {
        find(id).ifPresent(quote -> quote.giveBack(booking));
    }

    @Override
    public int forgetUnused(Instant createdBefore) {
        var before = stored.size();
        stored.values()
                .removeIf(
                        quote -> !used.contains(quote.id()) && quote.createdAt().isBefore(createdBefore));
        return before - stored.size();
    }
}
