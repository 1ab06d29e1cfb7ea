package de.boxenstopp.simulators.stripe.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.databind.node.ObjectNode;

/** Everything in memory, as bytes: a tree takes ten times the room. Guarded by the store's lock. */
final class Tables {

    private final Map<Kind, Map<String, byte[]>> rows = new EnumMap<>(Kind.class);
    private final Map<Reference, SequencedSet<String>> index = new HashMap<>();

    Tables() {
        for (var kind : Kind.values()) {
            rows.put(kind, new LinkedHashMap<>());
        }
    }

    Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(table(kind).get(id)).map(Json::parse);
    }

    List<String> ids(Kind kind) {
        return List.copyOf(table(kind).keySet());
    }

    List<String> where(Kind kind, String field, String value) {
        return List.copyOf(index.getOrDefault(new Reference(kind, field, value), new LinkedHashSet<>()));
    }

    void apply(Kind kind, String id, Optional<ObjectNode> object) {
        if (object.isEmpty()) {
            table(kind).remove(id);
            return;
        }
        table(kind).put(id, Json.bytes(object.get()));
        for (var field : kind.indexed()) {
            Json.text(object.get(), field)
                    .ifPresent(value -> index.computeIfAbsent(
                                    new Reference(kind, field, value), _ -> new LinkedHashSet<>())
                            .add(id));
        }
    }

    /** Every row as the journal writes it, in the order in which they were first written. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        rows.forEach((kind, table) -> table.forEach((id, json) -> lines.add(new Line(kind, id, json))));
        return lines;
    }

    private Map<String, byte[]> table(Kind kind) {
        return rows.getOrDefault(kind, Map.of());
    }

    private record Reference(Kind kind, String field, String value) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(Kind kind, String id, byte[] json) {}
}
