package de.boxenstopp.gateway.docs;

import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Routes;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Joins the descriptions of the services: of each only the routes that are open here, its types under its own name. */
final class ApiDescription {

    private static final String TYPES = "#/components/schemas/";

    private final Routes routes;
    private final JsonMapper json;

    ApiDescription(Routes routes, JsonMapper json) {
        this.routes = routes;
        this.json = json;
    }

    JsonNode of(Map<String, Optional<JsonNode>> services) {
        var whole = json.createObjectNode();
        whole.put("openapi", "3.1.0");
        var info = whole.putObject("info");
        info.put("title", "Boxenstopp").put("version", "1");
        var paths = whole.putObject("paths");
        var types = whole.putObject("components").putObject("schemas");
        var missing = new ArrayList<String>();
        services.forEach((name, description) -> {
            if (description.isEmpty()) {
                missing.add(name);
                return;
            }
            renamed(description.get().path("components").path("schemas"), name)
                    .propertyStream()
                    .forEach(type -> types.set(name + '.' + type.getKey(), type.getValue()));
            var described = description.get().path("paths");
            routes.all().stream()
                    .filter(route -> route.service().equals(name))
                    .forEach(route -> add(route, described, paths));
        });
        if (!missing.isEmpty()) {
            info.put("description", "Not described at the moment: " + String.join(", ", missing));
        }
        return whole;
    }

    /** Under the service's own address: it may call its variables differently, and describes them by those names. */
    private void add(Route route, JsonNode described, ObjectNode paths) {
        var path = withoutNames(route.pattern().getPatternString());
        var method = route.method().name().toLowerCase(Locale.ROOT);
        described
                .propertyStream()
                .filter(one -> withoutNames(one.getKey()).equals(path))
                .filter(one -> one.getValue().has(method))
                .findFirst()
                .ifPresent(one -> {
                    var operation = (ObjectNode) renamed(one.getValue().path(method), route.service());
                    operation.putArray("tags").add(route.service());
                    operation.put("x-caller", route.caller().name());
                    paths.withObjectProperty(one.getKey()).set(method, operation);
                });
    }

    private static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** A copy that speaks of this service's types. */
    private JsonNode renamed(JsonNode node, String service) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = json.createObjectNode();
                object.propertyStream().forEach(one -> copy.set(one.getKey(), renamed(one, service)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = json.createArrayNode();
                array.forEach(one -> copy.add(renamed(one, service)));
                yield copy;
            }
            default -> node;
        };
    }

    private JsonNode renamed(Map.Entry<String, JsonNode> member, String service) {
        var value = member.getValue();
        if ("$ref".equals(member.getKey()) && value.asString("").startsWith(TYPES)) {
            return StringNode.valueOf(TYPES + service + '.' + value.asString().substring(TYPES.length()));
        }
        return renamed(value, service);
    }
}
