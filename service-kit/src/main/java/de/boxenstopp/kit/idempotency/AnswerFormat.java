package de.boxenstopp.kit.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;

/** Requests as bytes to compare, answers as bytes to keep. */
final class AnswerFormat {

    private final JsonMapper json;
    private final JsonMapper canonical;

    AnswerFormat(JsonMapper json) {
        this.json = json;
        this.canonical = json.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("sorted-sets").setSerializerModifier(new SetsInOrder()))
                .build();
    }

    /** The same for equal requests, also in another instance, and after a release that adds an optional field. */
    byte[] canonical(@Nullable Object request) {
        return canonical.writeValueAsBytes(request);
    }

    byte[] stored(ResponseEntity<?> answer) {
        var headers = answer.getHeaders();
        var body = answer.getBody() == null ? new byte[0] : json.writeValueAsBytes(answer.getBody());
        var type = headers.getContentType() == null ? MediaType.APPLICATION_JSON : headers.getContentType();
        return json.writeValueAsBytes(
                new Stored(answer.getStatusCode().value(), headers.getLocation(), type.toString(), body));
    }

    /** Bytes stand in for the body: it is written as it was, whatever its type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> ResponseEntity<T> response(byte[] stored) {
        var answer = json.readValue(stored, Stored.class);
        var headers = new HttpHeaders();
        headers.setLocation(answer.location());
        if (answer.body().length == 0) {
            return ResponseEntity.status(answer.status()).headers(headers).build();
        }
        headers.setContentType(MediaType.parseMediaType(answer.contentType()));
        return (ResponseEntity<T>)
                ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(int status, @Nullable URI location, String contentType, byte[] body) {}

    /** The order of a set of enums differs from one run of Java to the next. */
    private static final class SetsInOrder extends ValueSerializerModifier {

        @Override
        public ValueSerializer<?> modifyCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> serializer) {
            return Set.class.isAssignableFrom(type.getRawClass()) ? new SetInOrder() : serializer;
        }
    }

    private static final class SetInOrder extends ValueSerializer<Set<?>> {

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializationContext context) {
            var elements =
                    set.stream().map(element -> element.toString()).sorted().toList();
            generator.writePOJO(elements);
        }
    }
}
