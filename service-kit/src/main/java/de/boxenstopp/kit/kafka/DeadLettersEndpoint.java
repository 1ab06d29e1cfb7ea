package de.boxenstopp.kit.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.core.NestedExceptionUtils;

/** For operators: list, show, re-drive and discard dead letters. An id is {@code topic-partition@offset}. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

    private static final Logger log = LoggerFactory.getLogger(DeadLettersEndpoint.class);

    private final DeadLetters letters;
    private final EventCodec codec;

    DeadLettersEndpoint(DeadLetters letters, EventCodec codec) {
        this.letters = letters;
        this.codec = codec;
    }

    @ReadOperation
    List<Row> list() {
        return letters.open().stream().map(Row::of).toList();
    }

    @ReadOperation
    @Nullable
    Detail show(@Selector String id) {
        return letters.read(DeadLetter.Place.parse(id))
                .map(record -> new Detail(Row.of(DeadLetter.of(record)), decoded(record.value())))
                .orElse(null);
    }

    @WriteOperation
    Map<String, String> redrive(@Selector String id) {
        if (id.equals("all")) {
            var outcomes = new LinkedHashMap<String, String>();
            letters.open().forEach(letter -> outcomes.put(letter.id().toString(), tryAgain(letter)));
            return outcomes;
        }
        return Map.of(
                id,
                letters.read(DeadLetter.Place.parse(id))
                        .map(record -> tryAgain(DeadLetter.of(record)))
                        .orElse("not-found"));
    }

    @DeleteOperation
    Map<String, String> discard(@Selector String id) {
        return Map.of(
                id,
                letters.read(DeadLetter.Place.parse(id))
                        .map(record -> letters.discard(DeadLetter.of(record)))
                        .orElse("not-found"));
    }

    private String tryAgain(DeadLetter letter) {
        try {
            return letters.redrive(letter);
        } catch (RuntimeException e) {
            log.warn("Re-driving {} failed", letter.id(), e);
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            return "failed again: " + cause.getClass().getSimpleName();
        }
    }

    private String decoded(byte @Nullable [] value) {
        if (value == null) {
            return "(not kept)";
        }
        try {
            return codec.decode(value).map(Object::toString).orElse("(of a type not known here)");
        } catch (UndecodableRecord e) {
            return "(undecodable: %s)".formatted(e.getMessage());
        }
    }

    record Row(
            String id,
            String origin,
            String key,
            String eventType,
            String at,
            String exception,
            String message,
            int attempts,
            String traceId) {

        static Row of(DeadLetter letter) {
            return new Row(
                    letter.id().toString(),
                    letter.origin().toString(),
                    letter.key(),
                    letter.eventType(),
                    letter.at().toString(),
                    letter.exception(),
                    letter.message(),
                    letter.attempts(),
                    letter.traceId());
        }
    }

    record Detail(Row letter, String event) {}
}
