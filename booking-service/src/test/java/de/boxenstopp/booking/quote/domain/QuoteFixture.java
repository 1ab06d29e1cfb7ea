package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.CatalogueFixture;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.domain.Hint;
import de.boxenstopp.booking.voucher.domain.Reduction;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.kit.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quotes and prices in named situations. */
public final class QuoteFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final Year THIS_YEAR = Year.of(2026);
    public static final Voucher A_TENTH_OFF =
            new Voucher(new VoucherCode("A-TENTH-OFF"), new Reduction.Percent(10), Money.ZERO, null, null, 1, 0);

    private static final Duration VALID = Duration.ofMinutes(30);

    private QuoteFixture() {}

    public static Quote aQuote() {
        return aQuoteFor(ServiceType.INSPECTION);
    }

    public static Quote aQuoteFor(ServiceType... services) {
        return quote(golf(2020, 60_000, services), null);
    }

    public static Quote aQuoteWith(Voucher voucher, ServiceType... services) {
        var wanted = services.length == 0 ? new ServiceType[] {ServiceType.INSPECTION} : services;
        return quote(golf(2020, 60_000, wanted), voucher);
    }

    /** For a database, where what is old is forgotten. */
    public static Quote aQuoteFrom(Instant now) {
        return quote(golf(2020, 60_000, ServiceType.INSPECTION), null, now);
    }

    public static Voucher usedUp(Voucher voucher) {
        return new Voucher(
                voucher.code(), voucher.reduction(), voucher.minimum(), voucher.from(), voucher.until(), 1, 1);
    }

    public static PriceList prices() {
        return CatalogueFixture.prices();
    }

    static PriceQuestion golf(int year, int mileage, ServiceType... services) {
        return new PriceQuestion("VW", "Golf", year, mileage, List.of(services));
    }

    static Quote quote(PriceQuestion question, @Nullable Voucher voucher) {
        return quote(question, voucher, NOW);
    }

    private static Quote quote(PriceQuestion question, @Nullable Voucher voucher, Instant now) {
        return Quote.of(
                new QuoteId(UUID.randomUUID()),
                PriceCalculation.of(question, prices(), THIS_YEAR),
                new Quote.Terms(now, now.plus(VALID), null, voucher, List.of(Hint.of(Hint.Code.ADDITIONAL_WORK))));
    }
}
