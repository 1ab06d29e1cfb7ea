package de.boxenstopp.booking.quote.domain;

import static de.boxenstopp.booking.quote.domain.QuoteFixture.THIS_YEAR;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.golf;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.prices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.domain.Hint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCalculationTest {

    @Test
    void pricesAnOldGolfWithItsAge() {
        assertThat(calculated(golf(2015, 60_000, ServiceType.INSPECTION)).lines())
                .containsExactly(new PricedLine(
                        ServiceType.INSPECTION,
                        219_00,
                        110,
                        MileageBand.UP_TO_70_000,
                        PriceSource.EXACT,
                        0,
                        241_00,
                        202_52,
                        38_48));
    }

    @Test
    void namesTheCarAsTheCatalogueDoes() {
        assertThat(calculated("vw", "golf", 2015, ServiceType.OIL).vehicle())
                .isEqualTo(new Vehicle("VW", "Golf 7", 2015, 60_000));
        assertThat(calculated("volkswagen", "Phaeton", 2015, ServiceType.OIL).vehicle())
                .isEqualTo(new Vehicle("VW", "Phaeton", 2015, 60_000));
        assertThat(calculated("Lada", "Niva", 2015, ServiceType.OIL).vehicle())
                .isEqualTo(new Vehicle("Lada", "Niva", 2015, 60_000));
    }

    @Test
    void asksForTheMileageOfInspectionsOnly() {
        assertThat(calculated(golf(2020, 60_000, ServiceType.INSPECTION, ServiceType.OIL))
                        .lines())
                .extracting(PricedLine::mileageBand)
                .containsExactly(MileageBand.UP_TO_70_000, null);
    }

    @Test
    void addsUpHowLongTheWorkTakes() {
        assertThat(calculated(golf(2020, 1, ServiceType.OIL, ServiceType.TUV)).durationMinutes())
                .isEqualTo(120);
    }

    /** The Golf's average in the 60k column is (219 + 229) / 2 = 224; oil is 100 everywhere; nothing has a climate price. */
    @ParameterizedTest
    @CsvSource({
        "VW, Golf, 2018, INSPECTION, EXACT, 219, 100, 219",
        "VW, Golf, 2011, INSPECTION, BRAND_AVERAGE, 224, 110, 246",
        "VW, Golf, 2010, INSPECTION, BRAND_AVERAGE, 224, 120, 269",
        "VW, Phaeton, 2018, INSPECTION, BRAND_AVERAGE, 224, 100, 224",
        "VW, Golf, 2018, CLIMATE, DEFAULT, 150, 100, 150",
        "VW, Golf, 2015, CLIMATE, DEFAULT, 150, 110, 165",
        "Škoda, Fabia, 2018, INSPECTION, DEFAULT, 250, 100, 250",
        "Lada, Niva, 2018, INSPECTION, DEFAULT, 250, 100, 250",
        "Lada, Niva, 2018, OIL, DEFAULT, 180, 100, 180",
        "Lada, Niva, 2015, BRAKES_FRONT, DEFAULT, 400, 110, 440",
        "Lada, Niva, 2000, BRAKES_REAR, DEFAULT, 350, 120, 420",
        "Lada, Niva, 2018, TUV, DEFAULT, 120, 100, 120",
        "Mercedes, C 63 AMG, 2018, INSPECTION, BRAND_AVERAGE, 319, 100, 319",
    })
    void hasAPriceForEveryCarAndSaysWhereItComesFrom(
            String brand,
            String model,
            int year,
            ServiceType service,
            PriceSource source,
            long base,
            int factor,
            long price) {
        var line = calculated(brand, model, year, service).lines().getFirst();

        assertThat(line.priceSource()).isEqualTo(source);
        assertThat(line.baseCents()).isEqualTo(base * 100);
        assertThat(line.ageFactorPercent()).isEqualTo(factor);
        assertThat(line.grossCents()).isEqualTo(price * 100);
    }

    @Test
    void changesNoOilInElectricCars() {
        assertThatExceptionOfType(NoOilService.class)
                .isThrownBy(() -> calculated("VW", "ID.3", 2022, ServiceType.INSPECTION, ServiceType.OIL));
        assertThatExceptionOfType(NoOilService.class)
                .as("not built then, but electric all the same")
                .isThrownBy(() -> calculated("VW", "ID.3", 2010, ServiceType.OIL));
        assertThat(calculated("VW", "ID.3", 2022, ServiceType.INSPECTION).lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "VW, Golf, 2018, OIL, INSPECTION_DUE=60000 WEAR_PARTS",
        "VW, Golf, 2016, CLIMATE, INSPECTION_DUE=60000 WEAR_PARTS REFRIGERANT_R134A PRICE_FALLBACK",
        "VW, Golf, 2017, CLIMATE, INSPECTION_DUE=60000 WEAR_PARTS REFRIGERANT_R1234YF PRICE_FALLBACK",
        "VW, Phaeton, 2018, OIL, INSPECTION_DUE=60000 WEAR_PARTS PRICE_FALLBACK",
        "Mercedes, C 63 AMG, 2018, OIL, INSPECTION_DUE=60000 WEAR_PARTS PERFORMANCE_MODEL PRICE_FALLBACK",
        "VW, Golf, 2026, OIL, INSPECTION_DUE=60000 MILEAGE_PER_YEAR_HIGH",
    })
    void hintsAtWhatMatters(String brand, String model, int year, ServiceType service, String hints) {
        assertThat(calculated(brand, model, year, service).hints())
                .extracting(Hint::written)
                .containsExactly(hints.split(" "));
    }

    private static PriceCalculation calculated(String brand, String model, int year, ServiceType... services) {
        return calculated(new PriceQuestion(brand, model, year, 60_000, List.of(services)));
    }

    private static PriceCalculation calculated(PriceQuestion question) {
        return PriceCalculation.of(question, prices(), THIS_YEAR);
    }
}
