package de.boxenstopp.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.catalogue.domain.BasePrice;
import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Admins change the catalogue. Each test has a brand of its own. */
class CatalogueAdminIT extends BookingIT {

    private static final String PRICES = "/api/admin/prices";
    private static final String BRANDS = "/api/admin/catalog/brands";
    private static final String MODELS = "/api/admin/catalog/models";

    @LocalServerPort
    int port;

    @Autowired
    PriceLists priceLists;

    private AdminApi admin;
    private String brand;

    @BeforeEach
    void addABrandWithAModel() {
        admin = AdminApi.admin("http://localhost:" + port);
        brand = "Marke " + UUID.randomUUID();
        assertThat(admin.post(BRANDS, "{\"name\": \"%s\", \"aliases\": [\"%s AG\"]}".formatted(brand, brand))
                        .status())
                .isEqualTo(201);
        assertThat(addModel("Modell I", 2014, 2020, false).status()).isEqualTo(201);
    }

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
                "{\"brand\": \"Lada\", \"service\": \"WASHING\", \"firstYear\": 1993, \"lastYear\": 2100, \"baseCents\": 0}");

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

    @Test
    void renamesABrandWithEverythingItHas() {
        var known = find(BRANDS, brand);
        admin.post(PRICES, price("OIL", null, 111_00));

        var renamed = admin.put(
                BRANDS + "/" + text(known, "id"),
                "{\"name\": \"Neue %s\", \"aliases\": [\"%s\"], \"version\": 0}".formatted(brand, brand));

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(api.quote(brand, "Modell I", 2018, 0, "OIL")
                        .body()
                        .path("vehicle")
                        .path("brand")
                        .asString())
                .isEqualTo("Neue " + brand);
        assertThat(quote()).isEqualTo(111_00);
    }

    @Test
    void removesFromTheBottomUp() {
        var price = admin.post(PRICES, price("OIL", null, 111_00)).body();
        var model = admin.get(MODELS + "?brand=" + brand.replace(" ", "%20"))
                .body()
                .path("items")
                .path(0);
        var known = find(BRANDS, brand);

        assertThat(admin.delete(BRANDS + "/" + text(known, "id") + "?version=0").problem())
                .isEqualTo("brand-has-models");
        assertThat(admin.delete(MODELS + "/" + text(model, "id") + "?version=0").problem())
                .isEqualTo("model-has-prices");

        assertThat(admin.delete(PRICES + "/" + text(price, "id") + "?version=0").status())
                .isEqualTo(204);
        assertThat(admin.delete(MODELS + "/" + text(model, "id") + "?version=0").status())
                .isEqualTo(204);
        assertThat(admin.delete(BRANDS + "/" + text(known, "id") + "?version=0").status())
                .isEqualTo(204);
        assertThat(admin.delete(BRANDS + "/" + text(known, "id") + "?version=0").status())
                .isEqualTo(404);
        assertThat(admin.get("/api/catalog/brands/" + brand.replace(" ", "%20") + "/models")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void changesAModel() {
        var model = admin.get(MODELS + "?brand=" + brand.replace(" ", "%20"))
                .body()
                .path("items")
                .path(0);

        var changed = admin.put(MODELS + "/" + text(model, "id"), """
                {"brand": "%s", "family": "Modell", "name": "Modell Eins", "firstYear": 2014, "aliases": ["Eins"],
                 "electric": true, "version": 0}
                """.formatted(brand));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("lastYear").isNull()).isTrue();
        assertThat(admin.post(PRICES, price("OIL", null, 1_00).replace("Modell I", "Modell Eins"))
                        .errors())
                .containsExactly("service electric-no-oil");
        assertThat(priceLists.current().find(brand, "eins", 2025)).isPresent();
    }

    @Test
    void changesHowLongAServiceTakesAndWhatItIncludes() {
        var path = "/api/admin/catalog/services/TUV";
        var service = find("/api/admin/catalog/services", "TUV");
        var version = service.path("version").asLong();
        try {
            var changed = admin.put(path, """
                    {"minutes": 75, "defaultCents": 12100, "recommended": true, "version": %d, "contents":
                     {"de": {"included": ["Alles"]}, "en": {"included": ["All"], "notIncluded": ["Nothing"]}}}
                    """.formatted(version));

            assertThat(changed.status()).isEqualTo(200);
            assertThat(priceLists.current().durationOf(List.of(ServiceType.TUV)))
                    .isEqualTo(75);
            assertThat(base("Modell I", 2018, ServiceType.TUV).base()).isEqualTo(Money.ofEuros(121));
            assertThat(admin.get("/api/catalog/services", "Accept-Language", "en")
                            .response()
                            .body())
                    .contains("\"included\":[\"All\"],\"notIncluded\":[\"Nothing\"]");
        } finally {
            var back = (ObjectNode) service;
            admin.put(path, back.put("version", version + 1).toString());
        }
        assertThat(find("/api/admin/catalog/services", "TUV").path("minutes").asInt())
                .isEqualTo(60);
        assertThat(admin.put("/api/admin/catalog/services/WASHING", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void notesWhoChangedWhat() {
        var id = text(admin.post(PRICES, price("OIL", null, 111_00)).body(), "id");
        admin.put(PRICES + "/" + id, price("OIL", null, 222_00, "\"version\": 0"));
        admin.delete(PRICES + "/" + id + "?version=1");

        var changes = admin.get("/api/admin/catalog/changes?size=3").body().path("items");

        assertThat(changes.valueStream().map(change -> text(change, "subject"))).containsOnly(brand + " Modell I OIL");
        assertThat(changes.valueStream().map(change -> text(change, "by"))).containsOnly(AdminApi.ADMIN);
        assertThat(changes.valueStream().map(change -> cents(change, "before") + "→" + cents(change, "after")))
                .containsExactly("22200→0", "11100→22200", "0→11100");
    }

    @Test
    void notesNothingThatFailed() {
        var before =
                admin.get("/api/admin/catalog/changes").body().path("total").asLong();

        admin.post(PRICES, price("OIL", null, 0));
        admin.delete(PRICES + "/" + UUID.randomUUID() + "?version=0");

        assertThat(admin.get("/api/admin/catalog/changes").body().path("total").asLong())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/admin/prices",
        "POST, /api/admin/prices",
        "PUT, /api/admin/prices/5a7f0000-0000-4000-8000-000000000001",
        "DELETE, /api/admin/prices/5a7f0000-0000-4000-8000-000000000001",
        "GET, /api/admin/prices.csv",
        "POST, /api/admin/prices/import",
        "GET, /api/admin/catalog/brands",
        "POST, /api/admin/catalog/brands",
        "PUT, /api/admin/catalog/brands/5a7f0000-0000-4000-8000-000000000001",
        "DELETE, /api/admin/catalog/brands/5a7f0000-0000-4000-8000-000000000001",
        "GET, /api/admin/catalog/models",
        "POST, /api/admin/catalog/models",
        "PUT, /api/admin/catalog/models/5a7f0000-0000-4000-8000-000000000001",
        "DELETE, /api/admin/catalog/models/5a7f0000-0000-4000-8000-000000000001",
        "GET, /api/admin/catalog/services",
        "PUT, /api/admin/catalog/services/OIL",
        "GET, /api/admin/catalog/changes",
    })
    void isForAdminsOnly(String method, String path) {
        for (var role : List.of("CUSTOMER", "JOCKEY", "WORKSHOP")) {
            assertThat(AdminApi.as(role, "http://localhost:" + port)
                            .send(method, path, "")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(AdminApi.nobody("http://localhost:" + port)
                        .send(method, path, "")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"tile\": \"1\"}",
                "{\"name\": 7}",
                "{\"name\": \"=x\"}",
                "{\"aliases\": [null]}"
            })
    void refusesBrandsThatAreNone(String body) {
        assertThat(admin.post(BRANDS, body).status()).isEqualTo(400);
    }

    private AdminApi.Answer addModel(String name, int first, int last, boolean electric) {
        return admin.post(MODELS, """
                {"brand": "%s", "family": "Modell", "name": "%s", "firstYear": %d, "lastYear": %d, "electric": %s}
                """.formatted(brand, name, first, last, electric));
    }

    private BasePrice base(String model, int year, ServiceType service) {
        return priceLists.current().car(brand, model, year).base(service, 0);
    }

    /** What an oil service for the model costs now. */
    private int quote() {
        return api.quote(brand, "Modell I", 2018, 0, "OIL")
                .body()
                .path("lines")
                .path(0)
                .path("baseCents")
                .asInt();
    }

    private String price(String service, @Nullable String band, int cents, String... more) {
        return "{\"brand\": \"%s\", \"model\": \"Modell I\", \"service\": \"%s\", \"mileageBand\": %s, \"baseCents\": %d%s}"
                .formatted(
                        brand,
                        service,
                        band == null ? "null" : '"' + band + '"',
                        cents,
                        more.length == 0 ? "" : ", " + more[0]);
    }

    private static String years(String price, int first, int last) {
        return price.replaceFirst("}$", ", \"firstYear\": %d, \"lastYear\": %d}".formatted(first, last));
    }

    private JsonNode find(String path, String name) {
        return admin.get(path)
                .body()
                .valueStream()
                .filter(known -> text(known, "name").equals(name)
                        || text(known, "service").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int cents(JsonNode change, String side) {
        return change.path(side).path("base").path("cents").asInt(0);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
