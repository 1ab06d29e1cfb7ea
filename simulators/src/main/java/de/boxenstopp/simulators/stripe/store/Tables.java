package de.boxenstopp.simulators.stripe.store;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Everything in memory, packed: a tree takes fifty times the room. Guarded by the store's lock. */
final class Tables {

    private final Map<Kind, SequencedMap<String, byte[]>> rows = new EnumMap<>(Kind.class);
    private final Packing packing = new Packing();
    private final Map<Reference, SequencedSet<String>> index = new HashMap<>();

    Optional<ObjectNode> find(Kind kind, String id) {
        return Optional.ofNullable(table(kind).get(id)).map(packing::unpack).map(Json::parse);
    }

    Stream<String> newestFirst(Kind kind) {
        return table(kind).sequencedKeySet().reversed().stream();
    }

    Stream<String> newestFirst(Kind kind, String field, String value) {
        return index.getOrDefault(new Reference(kind, field, value), new LinkedHashSet<>()).reversed().stream();
    }

    void apply(Kind kind, String id, Optional<ObjectNode> object) {
        if (!kind.indexed().isEmpty()) {
            find(kind, id).ifPresent(old -> references(kind, old).forEach(reference -> forget(reference, id)));
            object.ifPresent(row -> references(kind, row)
                    .forEach(reference -> index.computeIfAbsent(reference, _ -> new LinkedHashSet<>())
                            .add(id)));
        }
        object.ifPresentOrElse(
                row -> table(kind).put(id, packing.pack(Json.bytes(row))),
                () -> table(kind).remove(id));
    }

    /** Every row, kind by kind, in the order in which they were first written. */
    Stream<Row> rows() {
        return rows.entrySet().stream()
                .flatMap(table -> table.getValue().entrySet().stream()
                        .map(row -> new Row(table.getKey(), row.getKey(), packing.unpack(row.getValue()))));
    }

    private SequencedMap<String, byte[]> table(Kind kind) {
        return rows.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    private static Stream<Reference> references(Kind kind, ObjectNode row) {
        return kind.indexed().stream()
                .flatMap(field -> Json.text(row, field).map(value -> new Reference(kind, field, value)).stream());
    }

    private void forget(Reference reference, String id) {
        var ids = index.get(reference);
        if (ids != null) {
            ids.remove(id);
            if (ids.isEmpty()) {
                index.remove(reference);
            }
        }
    }

    private record Reference(Kind kind, String field, String value) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(Kind kind, String id, byte[] json) {}
}
