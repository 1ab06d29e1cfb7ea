package de.boxenstopp.simulators.stripe.schema;

import de.boxenstopp.simulators.stripe.store.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Refused, in Stripe's words. */
public final class StripeError extends RuntimeException {

    private final int status;
    private final Nature nature;
    private final ObjectNode error;

    private enum Nature {
        /** No request of Stripe's at all. */
        MALFORMED,
        /** A request that cannot begin. */
        INVALID,
        /** A request that began. */
        IMPOSSIBLE
    }

    private StripeError(int status, Nature nature, ObjectNode error) {
        super(error.toString());
        this.status = status;
        this.nature = nature;
        this.error = error;
    }

    /** Stripe's types know no such parameter, or another type of it. */
    public static StripeError malformed(String message, @Nullable String code, @Nullable String param) {
        return new StripeError(400, Nature.MALFORMED, error("invalid_request_error", message, code, param));
    }

    /** The request itself is wrong: nothing began, so nothing is remembered under its idempotency key. */
    public static StripeError invalid(String message, @Nullable String code, @Nullable String param) {
        return new StripeError(400, Nature.INVALID, error("invalid_request_error", message, code, param));
    }

    /** The request is fine, but the thing is in no state for it: remembered as Stripe does once it has begun. */
    public static StripeError impossible(String message, @Nullable String code, @Nullable String param) {
        return new StripeError(400, Nature.IMPOSSIBLE, error("invalid_request_error", message, code, param));
    }

    public static StripeError missing(String what, String id, String param) {
        return new StripeError(
                param.equals("id") ? 404 : 400,
                Nature.INVALID,
                error("invalid_request_error", "No such %s: '%s'".formatted(what, id), "resource_missing", param));
    }

    public static StripeError unauthorized(String message) {
        return new StripeError(401, Nature.INVALID, error("invalid_request_error", message, null, null));
    }

    public static StripeError idempotency(int status, String message, @Nullable String code) {
        var type = status == 409 ? "invalid_request_error" : "idempotency_error";
        return new StripeError(status, Nature.INVALID, error(type, message, code, null));
    }

    public static StripeError unknownAddress(String method, String path) {
        var message = "Unrecognized request URL (%s: %s).".formatted(method, path);
        return new StripeError(404, Nature.INVALID, error("invalid_request_error", message, null, null));
    }

    public int status() {
        return status;
    }

    public boolean isMalformed() {
        return nature == Nature.MALFORMED;
    }

    /** Execution began, so its idempotency key is used up. */
    public boolean isRemembered() {
        return nature == Nature.IMPOSSIBLE;
    }

    public ObjectNode body() {
        var body = Json.object();
        body.set("error", error);
        return body;
    }

    private static ObjectNode error(String type, String message, @Nullable String code, @Nullable String param) {
        var error = Json.object();
        if (code != null) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        return error.put("type", type);
    }
}
