package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.stack.LocalStack;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stripe's simulator: its hosted page as customers see it, and its books. */
final class Stripe {

    static final String GOOD_CARD = "4242424242424242";
    static final String DECLINED_CARD = "4000000000000002";

    private final Http http = new Http();
    private final String address;

    Stripe(LocalStack stack) {
        this(stack.stripeUrl());
    }

    Stripe(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    Http http() {
        return http;
    }

    /** 303 when it is paid, 200 with the page again when not. */
    Http.Answer pay(String checkoutUrl, String card) {
        return http.submitUntilAnswered(checkoutUrl, Map.of("cardNumber", card, "expiry", "12/34", "cvc", "123"));
    }

    /** As {@code /_sim/} lists them, each as Stripe's own API would show it: charges, refunds, sessions, events. */
    List<JsonNode> all(String kind) {
        var listed =
                http.sendUntilAnswered("GET", address + "/_sim/" + kind, "").json();
        return (listed.isArray() ? listed : listed.path("data")).valueStream().toList();
    }

    /** From now on events are only recorded. */
    void holdWebhooks() {
        http.sendUntilAnswered("POST", address + "/_sim/webhooks/hold", "");
    }

    void releaseWebhooks() {
        http.sendUntilAnswered("POST", address + "/_sim/webhooks/release", "");
    }
}
