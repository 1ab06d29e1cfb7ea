package de.boxenstopp.booking.quote.domain;

import static java.util.stream.Collectors.toMap;

import de.boxenstopp.kit.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Quotes and prices in named situations. */
public final class QuoteFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final Year THIS_YEAR = Year.of(2026);

    static final ModelPrices GOLF_7 = row("VW", "Golf 7", "Golf", 2012, 2019, 189, 219, 289, 329);
    static final ModelPrices GOLF_8 = row("VW", "Golf 8", "Golf", 2019, 2026, 199, 229, 299, 339);
    static final ModelPrices C_CLASS = row("Mercedes", "C-Klasse W205", "C-Klasse", 2014, 2021, 279, 319, 389, 429);

    private static final Duration VALID = Duration.ofMinutes(30);

    private QuoteFixture() {}

    public static Quote aQuote() {
        return aQuoteFor(ServiceType.INSPECTION);
    }

    public static Quote aQuoteFor(ServiceType... services) {
        return quote(golf(2020, 60_000, services));
    }

    public static PriceList prices() {
        return new PriceList(
                List.of(GOLF_7, GOLF_8, C_CLASS),
                Arrays.stream(ServiceType.values()).collect(toMap(service -> service, _ -> 60)));
    }

    static Quote.Request golf(int year, int mileage, ServiceType... services) {
        return new Quote.Request("VW", "Golf", year, mileage, List.of(services));
    }

    static Quote quote(Quote.Request request) {
        return Quote.of(
                new QuoteId(UUID.randomUUID()), request, prices(), THIS_YEAR, new Quote.Validity(NOW, NOW.plus(VALID)));
    }

    /** Inspection by mileage, and 100 euros for everything else but climate. */
    private static ModelPrices row(
            String brand, String model, String family, int firstYear, int lastYear, int... inspection) {
        Map<ModelPrices.Key, Money> bases = new HashMap<>();
        var price = Arrays.stream(inspection).iterator();
        for (var band : MileageBand.values()) {
            bases.put(new ModelPrices.Key(ServiceType.INSPECTION, band), Money.ofEuros(price.nextInt()));
        }
        for (var service :
                List.of(ServiceType.OIL, ServiceType.BRAKES_FRONT, ServiceType.BRAKES_REAR, ServiceType.TUV)) {
            bases.put(new ModelPrices.Key(service, null), Money.ofEuros(100));
        }
        return new ModelPrices(brand, model, family, firstYear, lastYear, bases);
    }
}
