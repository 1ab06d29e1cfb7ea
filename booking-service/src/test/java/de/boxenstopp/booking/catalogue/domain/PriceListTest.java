package de.boxenstopp.booking.catalogue.domain;

import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.C_CLASS;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.GOLF_7;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.GOLF_8;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.catalogue;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.price;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.prices;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {

    @Test
    void findsTheGenerationByTheYear() {
        assertThat(find("VW", "Golf", 2018)).contains(GOLF_7);
        assertThat(find("VW", "Golf", 2020)).contains(GOLF_8);
    }

    @Test
    void takesTheNewestGenerationWhereTwoWereBuilt() {
        assertThat(find("VW", "Golf", 2019)).contains(GOLF_8);
    }

    @Test
    void leavesTheChoiceToWhoeverNamesTheGeneration() {
        assertThat(find("VW", "Golf 7", 2019)).contains(GOLF_7);
        assertThat(find("VW", "golf vii", 2019)).contains(GOLF_7);
    }

    @Test
    void doesNotKnowAModelOutsideItsYears() {
        assertThat(find("VW", "Golf", 2011)).isEmpty();
        assertThat(find("VW", "Golf 7", 2020)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-Klasse", "c-klasse", "C KLASSE", "cklasse", "C-Klasse W205", "c-class"})
    void readsNamesOfModelsAsPeopleWriteThem(String model) {
        assertThat(find("Mercedes", model, 2018)).contains(C_CLASS);
    }

    @ParameterizedTest
    @CsvSource({"vw, VW", "Volks wagen, VW", "MERCEDES BENZ, Mercedes", "Skoda, Škoda", "škoda, Škoda"})
    void readsNamesOfBrandsAsPeopleWriteThem(String written, String brand) {
        assertThat(prices().brand(written).orElseThrow().name()).isEqualTo(brand);
    }

    @Test
    void knowsNoModelOfAnotherBrand() {
        assertThat(find("Mercedes", "Golf", 2018)).isEmpty();
        assertThat(find("Lada", "Golf", 2018)).isEmpty();
        assertThat(find("", "", 2018)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VW, Golf, 2018, INSPECTION, 219, EXACT",
        "VW, Phaeton, 2018, INSPECTION, 224, BRAND_AVERAGE",
        "VW, Golf, 2011, OIL, 100, BRAND_AVERAGE",
        "VW, Golf, 2018, CLIMATE, 150, DEFAULT",
        "Škoda, Fabia, 2018, INSPECTION, 250, DEFAULT",
        "Lada, Niva, 2018, BRAKES_FRONT, 400, DEFAULT",
    })
    void alwaysHasAPrice(String brand, String model, int year, ServiceType service, int euros, PriceSource source) {
        var band = service == ServiceType.INSPECTION ? MileageBand.UP_TO_70_000 : null;

        assertThat(prices().car(brand, model, year).base(service, 45_000))
                .isEqualTo(new BasePrice(Money.ofEuros(euros), source, band));
    }

    @Test
    void averagesEachMileageBandByItself() {
        var phaeton = prices().car("VW", "Phaeton", 2018);

        assertThat(List.of(10_000, 45_000, 80_000, 120_000))
                .map(mileage ->
                        phaeton.base(ServiceType.INSPECTION, mileage).base().cents() / 100)
                .containsExactly(194L, 224L, 294L, 334L);
    }

    @ParameterizedTest
    @CsvSource({"100, 101, 101", "100, 100, 100", "1, 2, 2"})
    void roundsAveragesHalfUpToWholeEuros(int one, int another, int average) {
        var list = PriceList.of(catalogue(List.of(
                price(GOLF_7, ServiceType.TUV, null, null, one), price(GOLF_8, ServiceType.TUV, null, null, another))));

        assertThat(list.car("VW", "Phaeton", 2018).base(ServiceType.TUV, 0).base())
                .isEqualTo(Money.ofEuros(average));
    }

    @Test
    void hasPricesForSomeYearsOfAGeneration() {
        var list = PriceList.of(catalogue(List.of(
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2012, 2016), 110),
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2017, null), 140))));

        assertThat(List.of(2016, 2017))
                .map(year -> list.car("VW", "Golf 7", year)
                        .base(ServiceType.CLIMATE, 0)
                        .base())
                .containsExactly(Money.ofEuros(110), Money.ofEuros(140));
    }

    @Test
    void addsUpHowLongTheWorkTakes() {
        assertThat(prices().durationOf(List.of(ServiceType.OIL, ServiceType.TUV)))
                .isEqualTo(120);
    }

    private static Optional<CarModel> find(String brand, String model, int year) {
        return prices().find(brand, model, year).map(ModelPrices::car);
    }
}
