package de.boxenstopp.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.catalogue.domain.BasePrice;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Admins change prices. */
class PriceAdminIT extends AdminIT {

    @Test
    void countsAtOnceForNewQuotesAndNeverForGivenOnes() {
        var price = admin.post(PRICES, price("OIL", null, 111_00)).body();
        assertThat(quote()).isEqualTo(111_00);

        admin.put(PRICES + "/" + text(price, "id"), price("OIL", null, 222_00, "\"version\": 0"));
        assertThat(quote()).isEqualTo(222_00);

        assertThat(jdbc.sql("""
            select l.base_cents from quote q join quote_line l on l.quote_id = q.id
            where q.brand = ? order by q.created_at
            """).params(brand).query(Long.class).list()).containsExactly(111_00L, 222_00L);
    }

    @Test
    void fallsBackOnceAPriceIsGone() {
        var price = admin.post(PRICES, price("OIL", null, 111_00)).body();

        admin.delete(PRICES + "/" + text(price, "id") + "?version=0");

        assertThat(base("Modell I", 2018, ServiceType.OIL))
                .isEqualTo(new BasePrice(Money.ofEuros(180), PriceSource.DEFAULT, null));
    }

    @Test
    void seesWithinASecondWhatAnotherInstanceChanged() {
        admin.post(PRICES, price("TUV", null, 99_00));

        jdbc.sql("""
            update base_price set base_cents = 7700
            where service = 'TUV' and model_id = (select id from car_model where brand = ?)
            """).params(brand).update();
        jdbc.sql("update catalogue_version set version = version + 1").update();

        await().atMost(2, SECONDS)
                .untilAsserted(
                        () -> assertThat(base("Modell I", 2018, ServiceType.TUV).base())
                                .isEqualTo(Money.ofEuros(77)));
    }

    @Test
    void listsPrices() {
        admin.post(PRICES, price("OIL", null, 111_00));
        admin.post(PRICES, price("INSPECTION", "60k", 222_00));

        var list = admin.get(PRICES + "?brand=" + brand.replace(" ", "%20")).body();
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("items").path(0).path("mileageBand").asString()).isEqualTo("60k");
        assertThat(admin.get(PRICES + "?service=OIL&brand=" + brand.replace(" ", "%20"))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get(PRICES + "?page=1&size=100").body().path("items").size())
                .isPositive();
        assertThat(admin.get(PRICES + "?size=101").status()).isEqualTo(400);
        assertThat(admin.get(PRICES + "?service=WASHING").errors()).containsExactly("service wrong-type");
    }

    @Test
    void doesARepeatedCallOnce() {
        var key = UUID.randomUUID().toString();

        var first = admin.post(PRICES, price("OIL", null, 111_00), "Idempotency-Key", key);
        var again = admin.post(PRICES, price("OIL", null, 111_00), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(admin.post(PRICES, price("OIL", null, 111_00)).errors()).containsExactly("model duplicate-price");
    }

    @Test
    void namesEverythingThatIsWrong() {
        var answer = admin.post(
                PRICES,
                "{\"brand\": \"Lada\", \"service\": \"WASHING\", \"firstYear\": 1993, \"lastYear\": 2100,"
                        + " \"baseCents\": 0}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "baseCents price-range",
                        "brand unknown-brand",
                        "firstYear year-range",
                        "lastYear year-range",
                        "model not-null",
                        "service unknown-value");
        assertThat(answer.body().path("errors").path(2).path("message").asString())
                .startsWith("Muss zwischen 1994 und 20");
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        var id = text(admin.post(PRICES, price("OIL", null, 111_00)).body(), "id");
        assertThat(admin.put(PRICES + "/" + id, price("OIL", null, 222_00, "\"version\": 0"))
                        .status())
                .isEqualTo(200);

        var stale = admin.put(PRICES + "/" + id, price("OIL", null, 333_00, "\"version\": 0"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("stale-update");
        assertThat(admin.delete(PRICES + "/" + id + "?version=0").problem()).isEqualTo("stale-update");
        assertThat(admin.put(PRICES + "/" + id, price("OIL", null, 333_00)).errors())
                .containsExactly("version not-null");
        assertThat(admin.delete(PRICES + "/" + id).errors()).containsExactly("version not-null");
        assertThat(quote()).isEqualTo(222_00);
    }

    @Test
    void keepsPricesOfOneModelApartByYears() {
        assertThat(admin.post(PRICES, years(price("CLIMATE", null, 119_00), 2014, 2016))
                        .status())
                .isEqualTo(201);
        assertThat(admin.post(PRICES, years(price("CLIMATE", null, 139_00), 2016, 2020))
                        .errors())
                .containsExactly("firstYear overlapping-years");
        assertThat(admin.post(PRICES, years(price("CLIMATE", null, 139_00), 2017, 2020))
                        .status())
                .isEqualTo(201);

        assertThat(List.of(2016, 2017))
                .map(year -> base("Modell", year, ServiceType.CLIMATE).base())
                .containsExactly(Money.ofEuros(119), Money.ofEuros(139));
    }
}
