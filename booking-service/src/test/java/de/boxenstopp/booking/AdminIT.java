package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.BasePrice;
import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an admin sees. Each test has a brand of its own, with one model. */
abstract class AdminIT extends BookingIT {

    /** What the brands of these tests begin with. */
    static final String BRAND = "Marke ";

    protected static final String PRICES = "/api/admin/prices";
    protected static final String BRANDS = "/api/admin/catalog/brands";
    protected static final String MODELS = "/api/admin/catalog/models";

    @LocalServerPort
    protected int port;

    @Autowired
    protected PriceLists priceLists;

    protected AdminApi admin;
    protected String brand;

    @BeforeEach
    void addABrandWithAModel() {
        admin = AdminApi.admin("http://localhost:" + port);
        brand = BRAND + UUID.randomUUID();
        assertThat(admin.post(BRANDS, "{\"name\": \"%s\", \"aliases\": [\"%s AG\"]}".formatted(brand, brand))
                        .status())
                .isEqualTo(201);
        assertThat(addModel("Modell I", 2014, 2020, false).status()).isEqualTo(201);
    }

    protected AdminApi.Answer addModel(String name, int first, int last, boolean electric) {
        return admin.post(MODELS, """
            {"brand": "%s", "family": "Modell", "name": "%s", "firstYear": %d, "lastYear": %d, "electric": %s}
            """.formatted(brand, name, first, last, electric));
    }

    protected BasePrice base(String model, int year, ServiceType service) {
        return priceLists.current().car(brand, model, year).base(service, 0);
    }

    /** What an oil service for the model costs now. */
    protected int quote() {
        return api.quote(brand, "Modell I", 2018, 0, "OIL")
                .body()
                .path("lines")
                .path(0)
                .path("baseCents")
                .asInt();
    }

    protected String price(String service, @Nullable String band, int cents, String... more) {
        return "{\"brand\": \"%s\", \"model\": \"Modell I\", \"service\": \"%s\", \"mileageBand\": %s, \"baseCents\": %d%s}"
                .formatted(
                        brand,
                        service,
                        band == null ? "null" : '"' + band + '"',
                        cents,
                        more.length == 0 ? "" : ", " + more[0]);
    }

    protected static String years(String price, int first, int last) {
        return price.replaceFirst("}$", ", \"firstYear\": %d, \"lastYear\": %d}".formatted(first, last));
    }

    protected JsonNode find(String path, String name) {
        return admin.get(path)
                .body()
                .valueStream()
                .filter(known -> text(known, "name").equals(name)
                        || text(known, "service").equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected static int cents(JsonNode change, String side) {
        return change.path(side).path("base").path("cents").asInt(0);
    }

    protected static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
