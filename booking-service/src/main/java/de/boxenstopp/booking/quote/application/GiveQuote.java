package de.boxenstopp.booking.quote.application;

import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Quotes;
import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class GiveQuote {

    /** Cars age at midnight here. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final PriceLists priceLists;
    private final Quotes quotes;
    private final QuoteSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    public GiveQuote(PriceLists priceLists, Quotes quotes, QuoteSettings settings, MeterRegistry meters, Clock clock) {
        this.priceLists = priceLists;
        this.quotes = quotes;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        // There from the start: the first of a day must be seen as a rise.
        meters.counter("quotes", "outcome", "given");
    }

    /** A call repeated after a crash finds the quote it left behind. */
    @Transactional
    public Quote handle(QuoteId id, Quote.Request request) {
        return quotes.find(id).orElseGet(() -> give(id, request));
    }

    private Quote give(QuoteId id, Quote.Request request) {
        try {
            var quote = quoteFor(id, request);
            quotes.store(quote);
            count("given");
            return quote;
        } catch (RuleViolation violation) {
            count(violation.code());
            throw violation;
        }
    }

    private Quote quoteFor(QuoteId id, Quote.Request request) {
        var now = clock.instant();
        return Quote.of(
                id,
                request,
                priceLists.current(),
                Year.from(now.atZone(ZONE)),
                new Quote.Validity(now, now.plus(settings.validity())));
    }

    private void count(String outcome) {
        meters.counter("quotes", "outcome", outcome).increment();
    }
}
