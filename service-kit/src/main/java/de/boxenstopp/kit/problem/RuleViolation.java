package de.boxenstopp.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the business was broken. The code is stable: programs switch on it, and the text people read stands under
 * {@code problem.<code>} in the message files.
 */
public abstract class RuleViolation extends RuntimeException {

    /** What the answer to a broken rule is over HTTP. */
    public enum Kind {
        /** The state of things forbids it, now: 409. */
        CONFLICT,
        /** What was asked for can never be: 422. */
        UNACCEPTABLE,
        /** Not there, or not yours: 404. */
        NOT_FOUND,
        /** It was there once and is used up, for ever: 410. */
        GONE,
        /** Who asks has not proven who they are: 401. */
        UNPROVEN,
        /** Known who it is, but not allowed, or not from there: 403. */
        FORBIDDEN,
        /** More often than anybody needs: 429 with Retry-After. */
        TOO_MANY,
        /** A service needed for it is away: 503 with Retry-After. */
        UNAVAILABLE
    }

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;

    protected RuleViolation(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** For the placeholders of the text, in order. */
    public final List<Object> arguments() {
        return arguments;
    }

    /** When it makes sense to try again. */
    public Optional<Duration> retryAfter() {
        return kind == Kind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty();
    }

    /** Further members of the problem document, such as alternatives to choose from. */
    public Map<String, Object> extensions() {
        return Map.of();
    }
}
