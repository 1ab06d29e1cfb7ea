package de.boxenstopp.kit.problem;

import java.util.List;

/**
 * Pieces of the input are wrong in ways no annotation can say: 400 with all of them, each with the text {@code
 * field.<code>}.
 */
public final class InvalidFields extends RuntimeException {

    private final transient List<Field> fields;

    public InvalidFields(List<Field> fields) {
        super(fields.stream()
                .map(field -> field.name() + ' ' + field.code())
                .toList()
                .toString());
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** @param arguments for the placeholders of the text, in order */
    public record Field(String name, String code, List<Object> arguments) {

        public Field {
            arguments = List.copyOf(arguments);
        }
    }
}
