package de.boxenstopp.simulators.stripe.store;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's objects as trees: the simulator knows a few of their many fields, and passes the others on. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ObjectNode parse(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    public static ObjectNode parse(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** The text under a name; empty when there is none, or null. */
    public static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** The text under a name that is always there. */
    public static String need(JsonNode node, String name) {
        return text(node, name).orElseThrow(() -> new IllegalStateException("No " + name + " in " + id(node)));
    }

    public static String id(JsonNode node) {
        return text(node, "id").orElse("?");
    }
}
