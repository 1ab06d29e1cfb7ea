package de.boxenstopp.simulators.stripe.schema;

import de.boxenstopp.simulators.http.Form;
import de.boxenstopp.simulators.stripe.schema.FormTree.Branch;
import de.boxenstopp.simulators.stripe.schema.FormTree.Text;
import de.boxenstopp.simulators.stripe.store.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads form parameters as Stripe's types say, and refuses in Stripe's words whatever they do not say. */
public final class RequestSchema {

    /** An empty text unsets a value. */
    private static final JsonNode NOTHING = Json.parse("{\"enum\":[\"\"]}");

    private final SchemaFile schema = SchemaFile.load("params.schema.json");

    /** @param operation such as {@code POST /v1/refunds} */
    public ObjectNode read(String operation, Form form) {
        return object(schema.root(operation), FormTree.of(form), "");
    }

    private ObjectNode object(JsonNode type, Branch given, String path) {
        var result = Json.object();
        given.children().forEach((name, value) -> {
            var inside = path.isEmpty() ? name : path + "[" + name + "]";
            result.set(name, value(property(type, name, inside), value, inside));
        });
        for (var required : type.path("required")) {
            if (!result.has(required.stringValue())) {
                var missing = path.isEmpty() ? required.stringValue() : path + "[" + required.stringValue() + "]";
                throw StripeError.malformed("Missing required param: " + missing + ".", "parameter_missing", missing);
            }
        }
        return result;
    }

    private JsonNode property(JsonNode type, String name, String path) {
        var known = type.path("properties").path(name);
        if (!known.isMissingNode()) {
            return known;
        }
        if (type.path("additionalProperties").isObject()) {
            return type.path("additionalProperties");
        }
        throw StripeError.malformed("Received unknown parameter: " + path, "parameter_unknown", path);
    }

    private JsonNode value(JsonNode declared, FormTree given, String path) {
        var choices = choices(declared);
        return switch (given) {
            case Text text -> scalar(choices, text.value(), path);
            case Branch branch -> composite(choices, branch, path);
        };
    }

    private JsonNode composite(List<JsonNode> choices, Branch given, String path) {
        for (var choice : choices) {
            if (choice.path("type").stringValue("").equals("array") && given.isList()) {
                return list(choice.path("items"), given, path);
            }
            if (choice.path("type").stringValue("").equals("object")) {
                return object(choice, given, path);
            }
        }
        var expected = choices.stream().anyMatch(RequestSchema::isArray) ? "array" : "string";
        throw StripeError.malformed("Invalid " + expected, null, path);
    }

    private ArrayNode list(JsonNode items, Branch given, String path) {
        var list = Json.array();
        for (var value : given.children().values()) {
            list.add(value(items, value, path + "[" + list.size() + "]"));
        }
        return list;
    }

    private static JsonNode scalar(List<JsonNode> choices, String given, String path) {
        var refusals = new ArrayList<StripeError>();
        for (var choice : choices) {
            try {
                return scalar(choice, given, path);
            } catch (StripeError refused) {
                refusals.add(refused);
            }
        }
        throw refusals.getFirst();
    }

    private static JsonNode scalar(JsonNode type, String given, String path) {
        if (type.has("enum")) {
            return literal(type.path("enum"), given, path);
        }
        if (given.isEmpty()) {
            throw StripeError.malformed(
                    "You passed an empty string for '%s'. We assume empty values are an attempt to unset a parameter; however '%s' cannot be unset. You should remove '%s' from your request or supply a non-empty value."
                            .formatted(path, path, path),
                    "parameter_invalid_empty",
                    path);
        }
        return switch (type.path("type").stringValue("string")) {
            case "integer" -> {
                if (!given.matches("-?\\d{1,18}")) {
                    throw StripeError.malformed("Invalid integer: " + given, "parameter_invalid_integer", path);
                }
                yield LongNode.valueOf(Long.parseLong(given));
            }
            case "boolean" -> {
                if (!given.equals("true") && !given.equals("false")) {
                    throw StripeError.malformed("Invalid boolean: " + given, null, path);
                }
                yield BooleanNode.valueOf(Boolean.parseBoolean(given));
            }
            case "array" -> throw StripeError.malformed("Invalid array", null, path);
            case "object" -> throw StripeError.malformed("Invalid object", null, path);
            default -> StringNode.valueOf(given);
        };
    }

    private static JsonNode literal(JsonNode allowed, String given, String path) {
        var names = new ArrayList<String>();
        for (var value : allowed) {
            if (given.isEmpty() && (value.isNull() || value.asString().isEmpty())) {
                return NullNode.getInstance();
            }
            if (!value.isNull() && value.asString().equals(given)) {
                return value;
            }
            names.add(value.asString());
        }
        var last = names.removeLast();
        var list = names.isEmpty() ? last : String.join(", ", names) + (names.size() > 1 ? "," : "") + " or " + last;
        throw StripeError.malformed("Invalid %s: must be one of %s".formatted(path, list), null, path);
    }

    /** An anyOf's alternatives, and every reference followed; several plain types count as one alternative each. */
    private List<JsonNode> choices(JsonNode declared) {
        var choices = new ArrayList<JsonNode>();
        if (declared.has("anyOf")) {
            declared.path("anyOf").forEach(choice -> choices.addAll(choices(choice)));
        } else if (declared.path("type").isArray()) {
            for (var type : declared.path("type")) {
                choices.add(
                        type.stringValue().equals("null")
                                ? NOTHING
                                : Json.object().put("type", type.stringValue()));
            }
            choices.sort(Comparator.comparing(choice -> choice.has("enum")));
        } else {
            choices.add(schema.follow(declared));
        }
        return choices;
    }

    private static boolean isArray(JsonNode type) {
        return type.path("type").stringValue("").equals("array");
    }
}
