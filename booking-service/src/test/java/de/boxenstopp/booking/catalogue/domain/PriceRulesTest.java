package de.boxenstopp.booking.catalogue.domain;

import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.GOLF_7;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.catalogue;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.price;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {

    private static final int THIS_YEAR = 2026;
    private static final UUID ID = UUID.randomUUID();

    private final Flaws flaws = new Flaws();

    @Test
    void readsAPriceForAllYearsOfItsModel() {
        var price = read(new PriceDraft("volkswagen", "golf 7", "INSPECTION", "60k", null, null, 219_00L));

        assertThat(price)
                .isEqualTo(new Price(
                        ID,
                        GOLF_7.id(),
                        new Price.Key(ServiceType.INSPECTION, MileageBand.UP_TO_70_000),
                        null,
                        Money.ofEuros(219),
                        0));
    }

    @Test
    void takesTheYearsOfTheModelForAllYears() {
        assertThat(years(2012, 2019)).isNull();
        assertThat(years(2012, 2016)).isEqualTo(new Years(2012, 2016));
    }

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        read(new PriceDraft("Lada", null, "WASHING", null, 1993, 2027, 0L));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "brand unknown-brand",
                        "model not-null",
                        "service unknown-value",
                        "firstYear year-range",
                        "lastYear year-range",
                        "baseCents price-range");
    }

    @Test
    void findsEverythingThatIsMissing() {
        read(new PriceDraft(null, null, null, null, null, null, null));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "brand not-null", "model not-null", "service not-null", "baseCents not-null");
    }

    @ParameterizedTest
    @CsvSource({
        "Golf, OIL, , , , 100, model unknown-model",
        "Golf 7, INSPECTION, , , , 100, mileageBand not-null",
        "Golf 7, INSPECTION, 50k, , , 100, mileageBand unknown-value",
        "Golf 7, OIL, 60k, , , 100, mileageBand no-mileage-band",
        "Golf 7, oil, , , , 100, service unknown-value",
        "Golf 7, OIL, , 2019, 2012, 100, lastYear years-out-of-order",
        "Golf 7, OIL, , , 2016, 100, firstYear not-null",
        "Golf 7, OIL, , 2011, 2016, 100, firstYear outside-model-years",
        "Golf 7, OIL, , 2012, 2020, 100, firstYear outside-model-years",
        "Golf 7, OIL, , 2012, , 100, firstYear outside-model-years",
        "Golf 7, OIL, , 1993, 2016, 100, firstYear year-range",
        "Golf 7, OIL, , 2012, 2027, 100, lastYear year-range",
        "Golf 7, OIL, , , , 0, baseCents price-range",
        "Golf 7, OIL, , , , -1, baseCents price-range",
        "Golf 7, OIL, , , , 1000001, baseCents price-range",
        "ID.3, OIL, , , , 100, service electric-no-oil",
    })
    void refuses(
            String model,
            String service,
            @Nullable String band,
            @Nullable Integer first,
            @Nullable Integer last,
            long cents,
            String problem) {
        read(new PriceDraft("VW", model, service, band, first, last, cents));

        assertThat(codes()).containsExactly(problem);
    }

    @Test
    void takesTheDearestAndTheCheapest() {
        assertThat(List.of(1L, 1_000_000L))
                .allSatisfy(cents -> assertThat(read(new PriceDraft("VW", "Golf 7", "OIL", null, null, null, cents)))
                        .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2019, model duplicate-price",
        "2012, 2012, firstYear overlapping-years",
        "2015, 2018, firstYear overlapping-years",
        "2019, 2019, firstYear overlapping-years",
    })
    void hasOnePriceForEveryYear(int first, int last, String problem) {
        var whole = price(GOLF_7, ServiceType.CLIMATE, null, null, 120);

        requireRoom(price(GOLF_7, ServiceType.CLIMATE, null, years(first, last), 130), whole);

        assertThat(codes()).containsExactly(problem);
    }

    @Test
    void hasRoomBeforeAndAfter() {
        requireRoom(
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2014, 2016), 120),
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2012, 2013), 120),
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2017, 2019), 120),
                price(GOLF_7, ServiceType.TUV, null, null, 120),
                price(CatalogueFixture.GOLF_8, ServiceType.CLIMATE, null, null, 120));

        assertThat(codes()).isEmpty();
    }

    private @Nullable Years years(int first, int last) {
        var price = read(new PriceDraft("VW", "Golf 7", "OIL", null, first, last, 100L));
        return price == null ? null : price.years();
    }

    private void requireRoom(Price price, Price... others) {
        new PriceRules(catalogue(), THIS_YEAR).requireRoom(price, List.of(others), flaws);
    }

    private @Nullable Price read(PriceDraft draft) {
        return new PriceRules(catalogue(), THIS_YEAR).read(ID, draft, 0, flaws).orElse(null);
    }

    private List<String> codes() {
        return flaws.all().stream().map(flaw -> flaw.name() + " " + flaw.code()).toList();
    }
}
