package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.stripe.model.EventDataClassLookup;
import com.stripe.model.ExpandableField;
import com.stripe.model.StripeError;
import com.stripe.model.StripeObject;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two judges of what the simulator says: the schema derived from Stripe's types, and stripe-java's own classes. */
final class StripeTypes {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectNode SCHEMA = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(
            StripeTypes.class.getResourceAsStream("/de/boxenstopp/simulators/stripe/objects.schema.json")));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private StripeTypes() {}

    static void assertTheyKnow(String json) {
        assertThat(violations(json)).as(json).isEmpty();
    }

    static List<String> violations(String json) {
        var node = MAPPER.readTree(json);
        var violations = new ArrayList<String>();
        if (node.path("object").asString().equals("list")) {
            node.path("data").forEach(entry -> violations.addAll(violations(entry.toString())));
            return violations;
        }
        var subject = node.has("error") ? node.path("error") : node;
        schema(root(node)).validate(subject).forEach(error -> violations.add(error.toString()));
        walk(JsonParser.parseString(subject.toString()), type(node), "", violations);
        if (node.path("object").asString().equals("event")) {
            var data = node.path("data").path("object");
            walk(JsonParser.parseString(data.toString()), type(data), "data.object", violations);
        }
        return violations;
    }

    private static String root(JsonNode node) {
        if (node.has("error")) {
            return "error";
        }
        var object = node.path("object").asString();
        return switch (object) {
            case "event" -> node.path("type").asString();
            case "customer" -> node.has("deleted") ? "deleted_customer" : "customer";
            default -> object;
        };
    }

    private static Schema schema(String root) {
        return SCHEMAS.computeIfAbsent(root, name -> {
            var document = SCHEMA.deepCopy();
            document.remove("roots");
            document.put("$ref", SCHEMA.path("roots").required(name).asString());
            return REGISTRY.getSchema(document);
        });
    }

    private static Class<?> type(JsonNode node) {
        return node.has("error")
                ? StripeError.class
                : Objects.requireNonNull(
                        EventDataClassLookup.classLookup.get(node.path("object").asString()));
    }

    private static void walk(JsonElement json, Type type, String path, List<String> violations) {
        if (json.isJsonArray() && type instanceof ParameterizedType list) {
            json.getAsJsonArray()
                    .forEach(entry -> walk(entry, list.getActualTypeArguments()[0], path + "[]", violations));
        } else if (json.isJsonObject()
                && type instanceof ParameterizedType generic
                && generic.getRawType() == ExpandableField.class) {
            walk(json, generic.getActualTypeArguments()[0], path, violations);
        } else if (json.isJsonObject()
                && type instanceof Class<?> known
                && StripeObject.class.isAssignableFrom(known)) {
            walkFields(json.getAsJsonObject(), known, path, violations);
        }
    }

    private static void walkFields(JsonObject json, Class<?> type, String path, List<String> violations) {
        var fields = fields(type);
        json.asMap().forEach((name, value) -> {
            var field = fields.get(name);
            if (field == null) {
                violations.add(path + "." + name + ": unknown to " + type.getName());
            } else {
                walk(value, field, path + "." + name, violations);
            }
        });
    }

    private static Map<String, Type> fields(Class<?> type) {
        var fields = new HashMap<String, Type>();
        var item = type.getGenericSuperclass() instanceof ParameterizedType collection
                ? collection.getActualTypeArguments()[0]
                : Object.class;
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields())
                    .forEach(field -> fields.putIfAbsent(nameOf(field), typeOf(field, item)));
        }
        return fields;
    }

    private static String nameOf(Field field) {
        var name = field.getAnnotation(SerializedName.class);
        return name == null ? field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : name.value();
    }

    /** A collection's data are of the collection's own kind. */
    private static Type typeOf(Field field, Type item) {
        return field.getName().equals("data") && item instanceof Class<?> ? new ListOf(item) : field.getGenericType();
    }

    private record ListOf(Type item) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public Type getOwnerType() {
            return Object.class;
        }
    }
}
