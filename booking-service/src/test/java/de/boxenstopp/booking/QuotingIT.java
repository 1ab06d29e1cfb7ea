package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.quote.application.ForgetQuotes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class QuotingIT extends BookingIT {

    @Autowired
    ForgetQuotes forgetQuotes;

    /** Every cell of the price matrix: inspections by mileage, then the other services. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VW, Polo, 2017, 2026, 169, 199, 259, 299, 149, 319, 279, 89, 119",
                "VW, Golf 7, 2016, 2019, 189, 219, 289, 329, 159, 349, 299, 89, 129",
                "VW, Golf 8, 2019, 2026, 199, 229, 299, 339, 169, 359, 309, 89, 129",
                "VW, Passat B8, 2016, 2023, 219, 259, 329, 369, 179, 399, 349, 89, 139",
                "Audi, A3 8V, 2016, 2020, 229, 269, 339, 379, 189, 429, 379, 89, 139",
                "Audi, A4 B9, 2016, 2023, 249, 289, 359, 399, 199, 449, 399, 89, 149",
                "Audi, A6, 2018, 2026, 289, 329, 399, 449, 229, 489, 439, 89, 159",
                "BMW, 3er F30, 2016, 2019, 259, 299, 369, 409, 209, 469, 419, 89, 149",
                "BMW, 3er G20, 2019, 2026, 269, 309, 379, 419, 219, 479, 429, 89, 159",
                "Mercedes, C-Klasse W205, 2016, 2021, 279, 319, 389, 429, 229, 499, 449, 89, 159",
                "Opel, Astra K, 2016, 2026, 179, 209, 279, 319, 159, 339, 289, 89, 119",
            })
    void knowsEveryPriceOfTheMatrix(String row) {
        var cells = List.of(row.split(", "));
        var euros = cells.stream().skip(4).map(Integer::valueOf).toList();
        var mileages = List.of(0, 39_999, 40_000, 69_999, 70_000, 99_999, 100_000, 500_000);
        var others = new String[] {"OIL", "BRAKES_FRONT", "BRAKES_REAR", "TUV", "CLIMATE"};
        for (var year : List.of(Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3)))) {
            for (var i = 0; i < mileages.size(); i++) {
                assertThat(lines(cells.get(0), cells.get(1), year, mileages.get(i), "INSPECTION"))
                        .containsExactly("EXACT " + euros.get(i / 2) * 100);
            }
            assertThat(lines(cells.get(0), cells.get(1), year, 60_000, others))
                    .containsExactlyElementsOf(euros.stream()
                            .skip(4)
                            .map(price -> "EXACT " + price * 100)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VW, Golf 7, 2015, 60000, INSPECTION, EXACT 24100",
        "Audi, A4 B9, 2020, 45000, INSPECTION, EXACT 28900",
        "Aiways, Unknown, 2018, 60000, INSPECTION, DEFAULT 25000",
        "Opel, Manta, 2018, 60000, INSPECTION, BRAND_AVERAGE 20900",
        "VW, Golf 7, 2020, 10000, OIL, BRAND_AVERAGE 16400",
        "VW, Golf, 2010, 100000, INSPECTION, BRAND_AVERAGE 40100",
    })
    void holdsItsWorkedExamples(String brand, String model, int year, int mileage, String service, String line) {
        assertThat(lines(brand, model, year, mileage, service)).containsExactly(line);
    }

    /** Old and new generations of a model may have names of their own; what counts is that there is a price. */
    @Test
    void hasAPriceForEveryYear() {
        for (var year = 1994; year <= 2026; year++) {
            assertThat(api.quote("VW", "Golf", year, 60_000, "INSPECTION").status())
                    .isEqualTo(201);
        }
    }

    @Test
    void readsNoPriceFromItsClient() {
        var answer = api.post("/api/quotes", """
                {"vehicle": {"brand": "VW", "model": "Golf 7", "year": 2018, "mileage": 60000, "grossCents": 1},
                 "services": ["INSPECTION"], "grossCents": 1, "netCents": 1, "discountCents": 99999,
                 "lines": [{"service": "INSPECTION", "grossCents": 1}], "ageFactorPercent": 1}
                """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("grossCents").asLong()).isEqualTo(219_00);
        var placed = api.post(
                "/api/bookings",
                BookingApi.request(answer.id("quoteId")).replaceFirst("[{]", "{\"grossCents\": 1, \"lines\": [],"));
        assertThat(placed.body().path("grossCents").asLong()).isEqualTo(219_00);
    }

    @Test
    void explainsItsPrice() {
        var quote = api.post("/api/quotes", """
                {"vehicle": {"brand": "Opel", "model": "Manta", "year": 1994, "mileage": 10000}, "services": ["CLIMATE"]}
                """, "Accept-Language", "en").body();

        var line = quote.path("lines").path(0);
        assertThat(line.path("priceSourceLabel").asString()).isEqualTo("Fixed price by the average of the brand");
        assertThat(line.path("baseCents").asLong()).isEqualTo(119_00);
        assertThat(line.path("ageFactorPercent").asInt()).isEqualTo(120);
        assertThat(line.path("grossCents").asLong()).isEqualTo(143_00);
        assertThat(quote.path("hints").findValuesAsString("code"))
                .containsExactly(
                        "WEAR_PARTS", "MILEAGE_LOW_FOR_AGE", "REFRIGERANT_R134A", "PRICE_FALLBACK", "ADDITIONAL_WORK");
    }

    @Test
    void changesNoOilInElectricCars() {
        assertThat(api.quote("Tesla", "Model 3", 2022, 10_000, "OIL").problem()).isEqualTo("no-oil-service");
        assertThat(api.quote("Tesla", "Anything", 1999, 10_000, "OIL").problem())
                .isEqualTo("no-oil-service");
        assertThat(api.quote("Tesla", "Model 3", 2022, 10_000, "TUV").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "volkswagen, GOLF, 2019, VW, Golf 8",
        "Vw, golf 7, 2019, VW, Golf 7",
        "Mercedes-Benz, c klasse, 2018, Mercedes, C-Klasse W205",
        "bmw, 3er, 2018, BMW, 3er F30",
        "BMW, 3ER, 2019, BMW, 3er G20",
        "AUDI, a4, 2020, Audi, A4 B9",
    })
    void understandsNamesAsPeopleWriteThem(String brand, String model, int year, String ourBrand, String ourModel) {
        var vehicle = api.quote(brand, model, year, 10_000, "OIL").body().path("vehicle");

        assertThat(vehicle.path("brand").asString()).isEqualTo(ourBrand);
        assertThat(vehicle.path("model").asString()).isEqualTo(ourModel);
    }

    @Test
    void isNeverMoreThanItsLines() {
        var quote = api.quote("Audi", "A4", 2020, 45_000, "INSPECTION", "OIL", "TUV")
                .body();

        var gross = quote.path("grossCents").asLong();
        assertThat(gross).isEqualTo(289_00 + 199_00 + 89_00);
        assertThat(quote.path("netCents").asLong() + quote.path("vatCents").asLong())
                .isEqualTo(gross);
    }

    @Test
    void givesTheSameQuoteToARepeatedCall() {
        var key = UUID.randomUUID().toString();
        var body = """
                {"vehicle": {"brand": "VW", "model": "Polo", "year": 2020, "mileage": 1}, "services": ["OIL"]}
                """;

        var first = api.post("/api/quotes", body, "Idempotency-Key", key);
        var again = api.post("/api/quotes", body, "Idempotency-Key", key);

        assertThat(again.text("quoteId")).isEqualTo(first.text("quoteId"));
    }

    @Test
    void isForgottenAfterTwoDaysUnlessUsed() {
        var fresh = api.aQuote();
        var old = api.aQuote();
        var used = api.aQuote();
        api.place(used);
        jdbc.sql("update quote set created_at = created_at - interval '49 hours' where id in (:ids)")
                .param("ids", List.of(old, used))
                .update();

        forgetQuotes.handle();

        assertThat(jdbc.sql("select id from quote where id in (:ids)")
                        .param("ids", List.of(fresh, old, used))
                        .query(UUID.class)
                        .set())
                .containsExactlyInAnyOrder(fresh, used);
    }

    private List<String> lines(String brand, String model, int year, int mileage, String... services) {
        return api.quote(brand, model, year, mileage, services)
                .body()
                .path("lines")
                .valueStream()
                .map(line -> line.path("priceSource").asString() + " "
                        + line.path("grossCents").asLong())
                .toList();
    }
}
