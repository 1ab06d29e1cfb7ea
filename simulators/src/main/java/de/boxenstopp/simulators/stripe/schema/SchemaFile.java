package de.boxenstopp.simulators.stripe.schema;

import de.boxenstopp.simulators.stripe.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** One of the two derived schemas, as a tree. */
final class SchemaFile {

    private final JsonNode tree;

    private SchemaFile(JsonNode tree) {
        this.tree = tree;
    }

    static SchemaFile load(String name) {
        try (var stream = SchemaFile.class.getResourceAsStream("/de/boxenstopp/simulators/stripe/" + name)) {
            return new SchemaFile(Json.parse(Objects.requireNonNull(stream).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root(String name) {
        var reference = tree.path("roots").path(name);
        if (reference.isMissingNode()) {
            throw new IllegalArgumentException("The schema has no " + name);
        }
        return definition(reference.stringValue());
    }

    JsonNode follow(JsonNode type) {
        return type.has("$ref") ? definition(type.path("$ref").stringValue()) : type;
    }

    private JsonNode definition(String reference) {
        return tree.path("$defs").path(reference.substring("#/$defs/".length()));
    }
}
