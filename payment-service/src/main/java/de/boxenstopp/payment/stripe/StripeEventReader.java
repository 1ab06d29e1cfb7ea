package de.boxenstopp.payment.stripe;

import de.boxenstopp.payment.webhook.domain.Subject;
import de.boxenstopp.payment.webhook.domain.Webhook;
import de.boxenstopp.payment.webhook.domain.WebhookType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of an event only what is the same in every API version: whose it is and what it is about. So events of another
 * version need no translation; the object is fetched in ours.
 */
@Component
class StripeEventReader {

    private final JsonMapper json;

    StripeEventReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws NoEvent when it is none */
    Webhook read(String payload) throws NoEvent {
        try {
            return read(json.readTree(payload), payload);
        } catch (JacksonException broken) {
            throw new NoEvent();
        }
    }

    private static Webhook read(JsonNode event, String payload) throws NoEvent {
        var object = event.path("data").path("object");
        var type = text(event, "type");
        return new Webhook(
                text(event, "id"),
                type,
                object.path("id").isString() ? object.path("id").stringValue() : "", // balances have none
                event.path("api_version").isString() ? event.path("api_version").stringValue() : null,
                Instant.ofEpochSecond(event.path("created").asLong(0)),
                subject(type, object),
                payload);
    }

    private static @Nullable Subject subject(String type, JsonNode object) {
        return WebhookType.concern(type)
                .map(kind -> {
                    var id = uuid(object.path("metadata").path(idName(kind)));
                    return id == null ? null : new Subject(kind, id, checkout(object));
                })
                .orElse(null);
    }

    private static String idName(Subject.Kind kind) {
        return switch (kind) {
            case PAYMENT, REFUNDS_OF_PAYMENT -> "paymentId";
            case REFUND -> "refundId";
        };
    }

    private static @Nullable String checkout(JsonNode object) {
        return "checkout.session".equals(object.path("object").asString(""))
                ? object.path("id").asString(null)
                : null;
    }

    private static @Nullable UUID uuid(JsonNode text) {
        try {
            return text.isString() ? UUID.fromString(text.stringValue()) : null;
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private static String text(JsonNode node, String name) throws NoEvent {
        if (!node.path(name).isString()) {
            throw new NoEvent();
        }
        return node.path(name).stringValue();
    }

    /** Signed or not, this is nothing that Stripe tells. */
    static final class NoEvent extends Exception {}
}
