package de.boxenstopp.simulators.stripe.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.api.Act.Cause;
import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Change;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same key, the same answer. The key is looked up before anything is checked, and an answer is remembered only
 * once execution began: a wrong parameter is not.
 */
final class Idempotency {

    private static final int LONGEST_KEY = 255;
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Idempotency(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Answer once(Request request, Function<Cause, Answer> execution) {
        var key = request.header("Idempotency-Key");
        var requestId = request.variable("requestId");
        if (key.isEmpty() || key.get().isBlank()) {
            return execution.apply(new Cause(requestId, null));
        }
        var known = key.get();
        if (known.length() > LONGEST_KEY) {
            throw StripeError.idempotency(400, "Idempotency keys can be at most 255 characters long.", null);
        }
        if (!running.add(known)) {
            throw StripeError.idempotency(
                    409,
                    "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): %s. Please try again later."
                            .formatted(known),
                    "idempotency_key_in_use");
        }
        try {
            var earlier = store.read(change -> change.find(Kind.IDEMPOTENT_ANSWER, known))
                    .filter(answer -> answer.path("created").asLong()
                            > clock.instant().minus(REMEMBERED).getEpochSecond());
            return earlier.map(answer -> replay(answer, request, known))
                    .orElseGet(() -> execution.apply(new Cause(requestId, known)));
        } finally {
            running.remove(known);
        }
    }

    Answer remember(Change change, Request request, Cause cause, Answer answer) {
        if (cause.idempotencyKey() != null) {
            change.put(
                    Kind.IDEMPOTENT_ANSWER,
                    Json.object()
                            .put("id", cause.idempotencyKey())
                            .put("created", clock.instant().getEpochSecond())
                            .put("request", fingerprint(request))
                            .put("request_id", cause.requestId())
                            .put("status", answer.status())
                            .put("body", answer.text()));
        }
        return answer;
    }

    Answer remember(Request request, Cause cause, Answer answer) {
        return store.change(change -> remember(change, request, cause, answer));
    }

    private static Answer replay(ObjectNode earlier, Request request, String key) {
        if (!Json.need(earlier, "request").equals(fingerprint(request))) {
            throw StripeError.idempotency(
                    400,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '%s' if you meant to execute a different request."
                            .formatted(key),
                    null);
        }
        return Answer.json(earlier.path("status").asInt(), Json.need(earlier, "body"))
                .with("Idempotent-Replayed", "true")
                .with("Original-Request", Json.need(earlier, "request_id"));
    }

    private static String fingerprint(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.path() + "\n").getBytes(UTF_8));
            digest.update(request.body());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
