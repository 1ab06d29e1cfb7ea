package de.boxenstopp.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.gateway.route.Caller;
import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDescriptionTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Routes routes = new Routes(List.of(
            Route.of("booking", Caller.ANYONE, HttpMethod.GET, "/api/bookings/{id}"),
            Route.of("slot", Caller.ANYONE, HttpMethod.GET, "/api/slots")));
    private final ApiDescription description = new ApiDescription(routes, json);

    @Test
    void joinsWhatIsOpenUnderTheNamesOfTheServices() {
        var whole = description.of(new TreeMap<>(Map.of(
                "booking", described("/api/bookings/{bookingId}"),
                "slot", described("/api/slots"))));

        assertThat(whole.path("paths").propertyNames()).containsExactly("/api/bookings/{bookingId}", "/api/slots");
        assertThat(whole.at("/paths/~1api~1slots/get/responses/200/schema/$ref").asString())
                .isEqualTo("#/components/schemas/slot.Thing");
        assertThat(whole.at("/components/schemas").propertyNames())
                .containsExactly("booking.Thing", "booking.Part", "slot.Thing", "slot.Part");
        assertThat(whole.at("/components/schemas/slot.Thing/properties/part/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/slot.Part");
    }

    @Test
    void leavesOutWhatIsNotOpen() {
        var whole = description.of(Map.of("slot", described("/api/slots", "/internal/reservations/{id}")));

        assertThat(whole.path("paths").propertyNames()).containsExactly("/api/slots");
        assertThat(whole.at("/paths/~1api~1slots").propertyNames()).containsExactly("get");
    }

    @Test
    void saysWhoIsMissing() {
        var whole = description.of(new TreeMap<>(Map.of("slot", Optional.empty(), "booking", described())));

        assertThat(whole.at("/info/description").asString()).contains("slot").doesNotContain("booking");
    }

    private Optional<JsonNode> described(String... paths) {
        var service = json.createObjectNode();
        for (var path : paths) {
            service.withObjectProperty("paths").set(path, json.readTree("""
                    {"get": {"responses": {"200": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                     "delete": {"responses": {}}}"""));
        }
        service.withObjectProperty("components").set("schemas", json.readTree("""
                {"Thing": {"properties": {"part": {"$ref": "#/components/schemas/Part"}}}, "Part": {"type": "string"}}"""));
        return Optional.of(service);
    }
}
