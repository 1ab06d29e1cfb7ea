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

    /** All charges, refunds, sessions or events, the newest first. */
    List<JsonNode> all(String kind) {
        return http.sendUntilAnswered("GET", "%s/_sim/%s?limit=1000000".formatted(address, kind), "")
                .json()
                .path("data")
                .valueStream()
                .toList();
    }

    /** From now on events are only recorded. */
    void holdWebhooks() {
        deliver("", "hold");
    }

    void releaseWebhooks() {
        deliver("/release", "normal");
    }

    private void deliver(String path, String mode) {
        var answer =
                http.sendUntilAnswered("POST", address + "/_sim/webhooks" + path, "{\"mode\": \"%s\"}".formatted(mode));
        Customer.expect(200, "simulator", answer);
    }
}
