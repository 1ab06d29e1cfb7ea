package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.quote.application.ForgetQuotes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class QuotingIT extends BookingIT {

    @Autowired
    ForgetQuotes forgetQuotes;

    @ParameterizedTest
    @CsvSource({
        "VW, Polo, 2020, 16900, 14900, 31900, 27900, 8900, 11900",
        "VW, Golf 7, 2018, 18900, 15900, 34900, 29900, 8900, 12900",
        "VW, Golf 8, 2020, 19900, 16900, 35900, 30900, 8900, 12900",
        "VW, Passat B8, 2020, 21900, 17900, 39900, 34900, 8900, 13900",
        "Audi, A3 8V, 2020, 22900, 18900, 42900, 37900, 8900, 13900",
        "Audi, A4 B9, 2020, 24900, 19900, 44900, 39900, 8900, 14900",
        "Audi, A6, 2020, 28900, 22900, 48900, 43900, 8900, 15900",
        "BMW, 3er F30, 2018, 25900, 20900, 46900, 41900, 8900, 14900",
        "BMW, 3er G20, 2020, 26900, 21900, 47900, 42900, 8900, 15900",
        "Mercedes, C-Klasse W205, 2020, 27900, 22900, 49900, 44900, 8900, 15900",
        "Opel, Astra K, 2020, 17900, 15900, 33900, 28900, 8900, 11900",
    })
    void knowsThePricesOfElevenModels(
            String brand, String model, int year, int inspection, int oil, int front, int rear, int tuv, int climate) {
        var answer = api.quote(
                brand, model, year, 10_000, "INSPECTION", "OIL", "BRAKES_FRONT", "BRAKES_REAR", "TUV", "CLIMATE");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()
                        .path("lines")
                        .valueStream()
                        .map(line -> line.path("grossCents").asInt()))
                .containsExactly(inspection, oil, front, rear, tuv, climate);
        assertThat(answer.body().path("durationMinutes").asInt()).isEqualTo(120 + 120 + 180 + 180 + 60 + 60);
    }

    @ParameterizedTest
    @CsvSource({"39999, 18900", "40000, 21900", "70000, 28900", "100000, 32900"})
    void knowsThePricesOfAllMileages(int mileage, int base) {
        var line = api.quote("VW", "Golf 7", 2018, mileage, "INSPECTION")
                .body()
                .path("lines")
                .path(0);

        assertThat(line.path("baseCents").asInt()).isEqualTo(base);
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

    @ParameterizedTest
    @CsvSource({"VW, Phaeton, 2015", "Lada, Niva, 2015", "VW, Golf, 2011", "VW, Golf 7, 2020", "VW, VW, 2015"})
    void hasNoPriceYetForOtherCars(String brand, String model, int year) {
        var answer = api.quote(brand, model, year, 10_000, "OIL");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("no-price-yet");
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
}
