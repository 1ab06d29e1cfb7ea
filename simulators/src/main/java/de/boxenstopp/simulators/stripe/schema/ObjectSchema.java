package de.boxenstopp.simulators.stripe.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds what the simulator says against Stripe's types. Knows as much of JSON Schema as the derived schema uses. */
public final class ObjectSchema {

    private final SchemaFile schema = SchemaFile.load("objects.schema.json");

    /** What is wrong with an answer or an event, one line each; nothing when all is well. */
    public List<String> violations(JsonNode answer) {
        return switch (answer.path("object").stringValue(answer.has("error") ? "error" : "")) {
            case "error" -> check(schema.root("error"), answer.path("error"), "error");
            case "list" -> list(answer);
            case "event" -> check(schema.root(answer.path("type").asString()), answer, "event");
            case "customer" ->
                check(schema.root(answer.has("deleted") ? "deleted_customer" : "customer"), answer, "customer");
            case String object -> check(schema.root(object), answer, object);
        };
    }

    private List<String> list(JsonNode list) {
        var violations = new ArrayList<String>();
        list.path("data").forEach(object -> violations.addAll(violations(object)));
        if (!list.path("has_more").isBoolean() || !list.path("url").isString() || list.size() != 4) {
            violations.add("list: is none of Stripe's");
        }
        return violations;
    }

    private List<String> check(JsonNode declared, JsonNode value, String path) {
        var type = schema.follow(declared);
        if (type.has("anyOf")) {
            return anyOf(type.path("anyOf"), value, path);
        }
        if (type.has("enum")) {
            return contains(type.path("enum"), value) ? List.of() : List.of(path + ": " + value + " is no choice");
        }
        if (!fits(type.path("type"), value)) {
            return List.of(path + ": " + value + " is no " + type.path("type"));
        }
        return switch (value.getNodeType()) {
            case OBJECT -> object(type, value, path);
            case ARRAY -> array(type, value, path);
            default -> List.of();
        };
    }

    private List<String> anyOf(JsonNode choices, JsonNode value, String path) {
        List<String> best = List.of(path + ": nothing fits");
        for (var choice : choices) {
            var violations = check(choice, value, path);
            if (violations.isEmpty()) {
                return violations;
            }
            var isComposite = schema.follow(choice).path("type").stringValue("").equals("object");
            best = isComposite == value.isObject() ? violations : best;
        }
        return best;
    }

    private List<String> object(JsonNode type, JsonNode value, String path) {
        var violations = new ArrayList<String>();
        value.properties().forEach(entry -> {
            var inside = path + "." + entry.getKey();
            var known = type.path("properties").path(entry.getKey());
            if (!known.isMissingNode()) {
                violations.addAll(check(known, entry.getValue(), inside));
            } else if (type.path("additionalProperties").isObject()) {
                violations.addAll(check(type.path("additionalProperties"), entry.getValue(), inside));
            } else if (type.has("properties")) {
                violations.add(inside + ": Stripe has no such field");
            }
        });
        for (var required : type.path("required")) {
            if (!value.has(required.stringValue())) {
                violations.add(path + "." + required.stringValue() + ": is missing");
            }
        }
        return violations;
    }

    private List<String> array(JsonNode type, JsonNode value, String path) {
        var violations = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            violations.addAll(check(type.path("items"), value.get(i), path + "[" + i + "]"));
        }
        return violations;
    }

    private static boolean fits(JsonNode declared, JsonNode value) {
        return declared.isArray()
                ? StreamSupport.stream(declared.spliterator(), false).anyMatch(type -> isOne(type.stringValue(), value))
                : declared.isMissingNode() || isOne(declared.stringValue(), value);
    }

    private static boolean isOne(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalStateException("The schema has a new type: " + type);
        };
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        return StreamSupport.stream(choices.spliterator(), false).anyMatch(value::equals);
    }
}
