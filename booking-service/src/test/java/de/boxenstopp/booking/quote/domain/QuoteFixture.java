package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.CatalogueFixture;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.UUID;

/** Quotes and prices in named situations. */
public final class QuoteFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final Year THIS_YEAR = Year.of(2026);

    private static final Duration VALID = Duration.ofMinutes(30);

    private QuoteFixture() {}

    public static Quote aQuote() {
        return aQuoteFor(ServiceType.INSPECTION);
    }

    public static Quote aQuoteFor(ServiceType... services) {
        return quote(golf(2020, 60_000, services));
    }

    public static PriceList prices() {
        return CatalogueFixture.prices();
    }

    static Quote.Request golf(int year, int mileage, ServiceType... services) {
        return new Quote.Request("VW", "Golf", year, mileage, List.of(services));
    }

    static Quote quote(Quote.Request request) {
        return Quote.of(
                new QuoteId(UUID.randomUUID()), request, prices(), THIS_YEAR, new Quote.Validity(NOW, NOW.plus(VALID)));
    }
}
