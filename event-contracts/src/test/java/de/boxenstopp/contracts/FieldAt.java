package de.boxenstopp.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** A field of a record or of anything nested in it, with the path that leads there. */
record FieldAt(String path, Schema.Field field) {

    static Stream<FieldAt> within(Schema record) {
        return within(record.getName(), record, new HashSet<>());
    }

    private static Stream<FieldAt> within(String path, Schema record, Set<String> entered) {
        if (!entered.add(record.getFullName())) {
            return Stream.empty();
        }
        return record.getFields().stream().flatMap(field -> {
            var here = new FieldAt(path + "." + field.name(), field);
            var nested = here.types()
                    .filter(type -> type.getType() == Schema.Type.RECORD)
                    .flatMap(type -> within(here.path, type, new HashSet<>(entered)));
            return Stream.concat(Stream.of(here), nested);
        });
    }

    /** The field's type, and what it is made of: members of a union, items of an array, values of a map. */
    Stream<Schema> types() {
        return types(field.schema());
    }

    static Stream<Schema> types(Schema schema) {
        var parts = switch (schema.getType()) {
            case UNION -> schema.getTypes();
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case RECORD, ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> List.<Schema>of();
        };
        return Stream.concat(Stream.of(schema), parts.stream().flatMap(FieldAt::types));
    }

    /** The words of its name: pickupAddress is pickup, address. */
    List<String> words() {
        return Stream.of(field.name().split("(?<=[a-z0-9])(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
