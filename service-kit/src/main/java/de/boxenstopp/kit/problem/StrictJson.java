package de.boxenstopp.kit.problem;

import de.boxenstopp.kit.problem.UnreadableFields.Mismatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads request bodies and takes nothing for something else: no 2.5 for 2, no "1" for 1, no number for an enum. When
 * fields do not fit, all of them are named at once: each is taken out of the input, and the rest is read again.
 */
final class StrictJson extends JacksonJsonHttpMessageConverter {

    private static final int MOST_PROBLEMS_NAMED = 50;

    StrictJson(JsonMapper mapper) {
        super(mapper);
    }

    static void configure(JsonMapper.Builder mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule("strict-text").addDeserializer(String.class, new Text()));
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var body = message.getBody().readAllBytes();
        try {
            return super.read(type, new Buffered(body, message.getHeaders()), hints);
        } catch (HttpMessageNotReadableException unreadable) {
            throw explained(unreadable, type, body, message);
        }
    }

    private HttpMessageNotReadableException explained(
            HttpMessageNotReadableException unreadable, ResolvableType type, byte[] body, HttpInputMessage message) {
        JsonNode input;
        try {
            input = getMapper().readTree(body);
        } catch (JacksonException malformed) {
            return unreadable;
        }
        // What is taken out leaves gaps, also where there is no null.
        var reader = getMapper()
                .readerFor(getMapper().constructType(type.getType()))
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        var mismatches = new ArrayList<Mismatch>();
        var failure = unreadable.getCause();
        while (failure instanceof JacksonException mismatch) {
            var path = mismatch.getPath();
            var found = mismatch(mismatch, input, path);
            var isConsequence =
                    mismatches.stream().anyMatch(known -> known.field().startsWith(found.field()));
            if (!isConsequence) {
                mismatches.add(found);
            }
            if (isConsequence || mismatches.size() == MOST_PROBLEMS_NAMED || !takeOut(input, path)) {
                return new UnreadableFields(mismatches, null, unreadable, message);
            }
            try {
                return new UnreadableFields(mismatches, reader.readValue(input), unreadable, message);
            } catch (JacksonException next) {
                failure = next;
            }
        }
        return unreadable;
    }

    private static Mismatch mismatch(JacksonException failure, JsonNode input, List<JacksonException.Reference> path) {
        var node = at(input, path);
        if (node == null || node.isNull()) {
            return new Mismatch(name(path), "not-null", "");
        }
        if (node.isString() && !isText(node.stringValue())) {
            return new Mismatch(name(path), "not-text", "");
        }
        if (failure instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return Mismatch.unknownValue(name(path), format.getTargetType());
        }
        return new Mismatch(name(path), "wrong-type", "");
    }

    private static @Nullable JsonNode at(JsonNode root, List<JacksonException.Reference> path) {
        JsonNode node = root;
        for (var step : path) {
            node = node == null ? null : step(node, step);
        }
        return node;
    }

    private static @Nullable JsonNode step(JsonNode node, JacksonException.Reference step) {
        return step.getPropertyName() == null ? node.get(step.getIndex()) : node.get(step.getPropertyName());
    }

    private static boolean takeOut(JsonNode root, List<JacksonException.Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        var last = path.getLast();
        return switch (at(root, path.subList(0, path.size() - 1))) {
            case ObjectNode object
            when last.getPropertyName() != null -> {
                object.putNull(last.getPropertyName());
                yield true;
            }
            case ArrayNode array
            when last.getIndex() >= 0 && last.getIndex() < array.size() -> {
                array.setNull(last.getIndex());
                yield true;
            }
            case null, default -> false;
        };
    }

    private static String name(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Neither PostgreSQL (NUL) nor UTF-8 (half a pair) can hold every string that JSON can write. */
    private static boolean isText(String string) {
        return string.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(getValueType(context), json);
            }
            var text = json.getString();
            return isText(text) ? text : (String) context.handleWeirdStringValue(String.class, text, "not text");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Buffered(byte[] body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
