package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What everybody may know of the catalogue, as it is seeded. */
class CatalogueIT extends BookingIT {

    @LocalServerPort
    int port;

    private AdminApi somebody;

    @BeforeEach
    void enter() {
        somebody = AdminApi.nobody("http://localhost:" + port);
    }

    @Test
    void has31BrandsTopBrandsFirst() {
        var brands = seeded();

        assertThat(brands).hasSize(31);
        assertThat(brands.stream()
                        .filter(brand -> brand.path("top").asBoolean())
                        .map(brand -> text(brand, "brand")))
                .containsExactly("BMW", "Mercedes", "Audi", "VW", "Porsche");
        assertThat(brands.stream().limit(5).allMatch(brand -> brand.path("top").asBoolean()))
                .isTrue();
    }

    @Test
    void hasModelsOfEveryBrandAndSaysHowEveryPriceIsFormed() {
        var brands = seeded();

        assertThat(brands).allSatisfy(brand -> {
            var models = modelsOf(text(brand, "brand").replace(" ", "%20"));
            assertThat(models.path("models").size()).isGreaterThanOrEqualTo(5);
            assertThat(generations(models)).allSatisfy(generation -> {
                assertThat(generation.path("prices").size())
                        .isEqualTo(generation.path("electric").asBoolean() ? 8 : 9);
                assertThat(text(generation, "pricingNote")).isNotBlank();
                assertThat(generation.path("firstYear").asInt()).isBetween(1994, 2026);
            });
            assertThat(models.path("others").path("prices").size()).isEqualTo(9);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "vw, VW",
        "Volkswagen, VW",
        "mercedes-benz, Mercedes",
        "SKODA, Škoda",
        "citro%C3%ABn, Citroën",
        "alfa, Alfa Romeo"
    })
    void knowsBrandsByTheirOtherNames(String written, String brand) {
        assertThat(text(modelsOf(written), "brand")).isEqualTo(brand);
    }

    @Test
    void knowsNoOtherBrands() {
        assertThat(somebody.get("/api/catalog/brands/Lada/models").status()).isEqualTo(404);
    }

    @Test
    void showsGenerationsWithTheirYears() {
        var golf = modelsOf("VW")
                .path("models")
                .valueStream()
                .filter(model -> text(model, "model").equals("Golf"))
                .findFirst()
                .orElseThrow();

        assertThat(golf.path("generations").valueStream().map(generation -> text(generation, "name")))
                .containsExactly("Golf 8", "Golf 7", "Golf 6", "Golf 5", "Golf 4", "Golf 3");
        var golf7 = golf.path("generations").path(1);
        assertThat(golf7.path("firstYear").asInt()).isEqualTo(2012);
        assertThat(golf7.path("lastYear").asInt()).isEqualTo(2019);
        assertThat(text(golf7, "pricing")).isEqualTo("EXACT");
        assertThat(golf7.path("refrigerants").valueStream().map(JsonNode::asString))
                .containsExactly("R134A", "R1234YF");
    }

    @ParameterizedTest
    @CsvSource({
        "Mercedes, E-Klasse W213, 60k, 30k",
        "BMW, 5er G30, 90k, 60k",
        "Audi, Q5 FY, 60k, 90k",
    })
    void hasTheCellsThatWereGivenAndNoOthers(String brand, String model, String given, String other) {
        var generation = generation(brand, model);

        assertThat(source(generation, given)).isEqualTo("EXACT");
        assertThat(source(generation, other)).isEqualTo("BRAND_AVERAGE");
        assertThat(text(generation, "pricing")).isEqualTo("MIXED");
    }

    @Test
    void warnsOfHighPerformance() {
        assertThat(Stream.of("M3 G80", "X5 M F95").map(model -> generation("BMW", model)))
                .allSatisfy(model -> assertThat(text(model, "notice")).startsWith("Für Hochleistungsmotoren"));
        assertThat(generation("BMW", "3er G20").path("notice").isNull()).isTrue();
        assertThat(generation("Mercedes", "C 63 AMG W205").path("performance").asBoolean())
                .isTrue();
        assertThat(generation("Audi", "RS 6 C8").path("performance").asBoolean())
                .isTrue();
    }

    @Test
    void offersNoOilServiceForElectricCars() {
        var services =
                generation("Tesla", "Model 3").path("prices").valueStream().map(price -> text(price, "service"));

        assertThat(services).doesNotContain("OIL").contains("INSPECTION", "CLIMATE");
    }

    @Test
    void explainsItsServicesInBothLanguages() {
        var german = somebody.get("/api/catalog/services").body();
        var english = somebody.get("/api/catalog/services", "Accept-Language", "en-GB")
                .body();

        assertThat(services(german)
                        .map(service -> text(service, "service") + " "
                                + service.path("durationMinutes").asInt()))
                .containsExactly(
                        "INSPECTION 120", "OIL 120", "BRAKES_FRONT 180", "BRAKES_REAR 180", "TUV 60", "CLIMATE 60");
        assertThat(services(german)).allSatisfy(service -> {
            assertThat(service.path("included").size()).isPositive();
            assertThat(service.path("notIncluded").size()).isPositive();
        });
        assertThat(services(german)
                        .filter(service -> service.path("recommended").asBoolean())
                        .count())
                .isEqualTo(1);
        assertThat(services(german)
                        .filter(service -> !service.path("forElectricCars").asBoolean())
                        .map(service -> text(service, "service")))
                .containsExactly("OIL");
        assertThat(services(english).map(service -> text(service, "label")))
                .contains("Oil service")
                .doesNotContain("Ölservice");
        assertThat(services(english)
                        .map(service -> service.path("included").path(0).asString()))
                .contains("New engine oil");
        assertThat(german.path("inEveryBooking").size()).isEqualTo(5);
        assertThat(text(german, "additionalWork")).contains("Freigabe");
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() {
        for (var path : List.of("/api/catalog/brands", "/api/catalog/brands/VW/models", "/api/catalog/services")) {
            var first = somebody.get(path);
            assertThat(first.header("Cache-Control")).isEqualTo("max-age=60, public");
            assertThat(first.header("Vary")).contains("Accept-Language");

            var again = somebody.get(path, "If-None-Match", first.header("ETag"));

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
        }
        var german = somebody.get("/api/catalog/services").header("ETag");
        assertThat(somebody.get("/api/catalog/services", "If-None-Match", german, "Accept-Language", "en")
                        .status())
                .isEqualTo(200);
    }

    /** Without those of other tests. */
    private List<JsonNode> seeded() {
        return somebody.get("/api/catalog/brands")
                .body()
                .path("brands")
                .valueStream()
                .filter(brand -> !text(brand, "brand").startsWith(AdminIT.BRAND))
                .toList();
    }

    private JsonNode modelsOf(String brand) {
        return somebody.get("/api/catalog/brands/" + brand + "/models").body();
    }

    private JsonNode generation(String brand, String name) {
        return generations(modelsOf(brand))
                .filter(generation -> text(generation, "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> generations(JsonNode models) {
        return models.path("models")
                .valueStream()
                .flatMap(model -> model.path("generations").valueStream());
    }

    private static Stream<JsonNode> services(JsonNode answer) {
        return answer.path("services").valueStream();
    }

    private static String source(JsonNode generation, String band) {
        return generation
                .path("prices")
                .valueStream()
                .filter(price -> text(price, "mileageBand").equals(band))
                .map(price -> text(price, "priceSource"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
