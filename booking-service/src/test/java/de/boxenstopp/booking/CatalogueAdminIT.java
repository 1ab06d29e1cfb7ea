package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Admins change brands, models and services. */
class CatalogueAdminIT extends AdminIT {

    @Test
    void renamesABrandWithEverythingItHas() {
        var known = find(BRANDS, brand);
        admin.post(PRICES, price("OIL", null, 111_00));

        var renamed = admin.put(
                BRANDS + "/" + text(known, "id"),
                "{\"name\": \"%s neu\", \"aliases\": [\"%s\"], \"version\": 0}".formatted(brand, brand));

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(api.quote(brand, "Modell I", 2018, 0, "OIL")
                        .body()
                        .path("vehicle")
                        .path("brand")
                        .asString())
                .isEqualTo(brand + " neu");
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
}
