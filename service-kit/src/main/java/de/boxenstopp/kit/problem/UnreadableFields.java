package de.boxenstopp.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** JSON all right, but not of the shape asked for. */
final class UnreadableFields extends HttpMessageNotReadableException {

    private final List<Mismatch> mismatches;
    private final transient @Nullable Object readable;

    /** @param readable the input without what is wrong, where it can be had: it may be invalid besides */
    UnreadableFields(List<Mismatch> mismatches, @Nullable Object readable, Throwable cause, HttpInputMessage message) {
        super("The body does not fit", cause, message);
        this.mismatches = List.copyOf(mismatches);
        this.readable = readable;
    }

    List<Mismatch> mismatches() {
        return mismatches;
    }

    @Nullable
    Object readable() {
        return readable;
    }

    /** @param allowed what would have been right, where that is a short list; else empty */
    record Mismatch(String field, String code, String allowed) {

        /** @param type an enum */
        static Mismatch unknownValue(String field, Class<?> type) {
            var allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Mismatch(field, "unknown-value", allowed);
        }
    }
}
