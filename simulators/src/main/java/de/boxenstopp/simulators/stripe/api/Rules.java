package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe's types do not say of a value, but Stripe does. */
final class Rules {

    private static final int MOST_METADATA = 50;
    private static final int LONGEST_METADATA_KEY = 40;
    private static final int LONGEST_METADATA_VALUE = 500;
    private static final int SMALLEST_AMOUNT = 50;

    private Rules() {}

    /** Metadata is always text, and an empty one means none. */
    static ObjectNode metadata(JsonNode given) {
        var metadata = Json.object();
        given.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                metadata.put(metadataKey(entry.getKey()), metadataValue(entry.getValue()));
            }
        });
        if (metadata.size() > MOST_METADATA) {
            throw StripeError.invalid("You can have up to 50 metadata keys.", null, "metadata");
        }
        return metadata;
    }

    static void email(Optional<String> email, String param) {
        if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw StripeError.invalid("Invalid email address: " + email.get(), "email_invalid", param);
        }
    }

    static void address(Optional<String> address, String param) {
        if (address.isPresent() && !isWebAddress(address.get())) {
            throw StripeError.invalid("Not a valid URL", "url_invalid", param);
        }
    }

    static String currency(String currency, String param) {
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT))
                    .getCurrencyCode()
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid("Invalid currency: " + currency, null, param);
        }
    }

    static void amount(long amount) {
        if (amount < 1) {
            throw StripeError.invalid(
                    "This value must be greater than or equal to 1.", "parameter_invalid_integer", "amount");
        }
        if (amount < SMALLEST_AMOUNT) {
            throw StripeError.invalid("Amount must be at least €0.50 eur", "amount_too_small", "amount");
        }
    }

    static void total(long amount) {
        if (amount < SMALLEST_AMOUNT) {
            throw StripeError.invalid(
                    "The Checkout Session's total amount must convert to at least 50 cents.", "amount_too_small", null);
        }
    }

    private static String metadataKey(String key) {
        if (key.length() > LONGEST_METADATA_KEY) {
            throw StripeError.invalid("Metadata keys can have up to 40 characters.", null, "metadata");
        }
        return key;
    }

    private static String metadataValue(JsonNode value) {
        if (value.asString().length() > LONGEST_METADATA_VALUE) {
            throw StripeError.invalid("Metadata values can have up to 500 characters.", null, "metadata");
        }
        return value.asString();
    }

    /** The template for the session's id is no address, but allowed in one. */
    private static boolean isWebAddress(String address) {
        try {
            var scheme =
                    URI.create(address.replace("{CHECKOUT_SESSION_ID}", "x")).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
