package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Takes money with a card, or finds out why not; leaves charges, balance transactions and events behind. */
final class Payments {

    private Payments() {}

    /** Takes the bank's word and gives the intent its next state. */
    static void settle(Act act, ObjectNode intent, ObjectNode method, Verdict verdict, boolean authenticated) {
        switch (verdict) {
            case APPROVED -> succeed(act, intent, method, authenticated);
            case AUTHENTICATION_NEEDED -> wait(act, intent, method);
            case GENERIC_DECLINE, INSUFFICIENT_FUNDS, AUTHENTICATION_REQUIRED ->
                fail(act, intent, method, verdict, Optional.of(Charges.failed(act, intent, method, verdict)));
            case AUTHENTICATION_FAILED -> fail(act, intent, method, verdict, Optional.empty());
        }
    }

    static ObjectNode error(ObjectNode method, Verdict verdict, Optional<ObjectNode> charge) {
        var error = Json.object();
        charge.ifPresent(failed -> error.put("charge", Json.id(failed)));
        error.put("code", verdict.code());
        if (!verdict.declineCode().isEmpty()) {
            error.put("decline_code", verdict.declineCode());
        }
        error.put(
                "doc_url",
                "https://stripe.com/docs/error-codes/" + verdict.code().replace('_', '-'));
        error.put("message", verdict.message());
        error.set("payment_method", Rendering.visible(method));
        return error.put("type", charge.isPresent() ? "card_error" : "invalid_request_error");
    }

    private static void succeed(Act act, ObjectNode intent, ObjectNode method, boolean authenticated) {
        var charge = Charges.succeeded(act, intent, method, authenticated);
        intent.put("status", "succeeded")
                .put("payment_method", Json.id(method))
                .put("latest_charge", Json.id(charge))
                .put("amount_received", intent.path("amount").asLong())
                .putNull("next_action");
        intent.putNull("last_payment_error");
        act.put(Kind.PAYMENT_INTENT, intent);
        act.emit("charge.succeeded", charge);
        act.emit("payment_intent.succeeded", intent);
        Charges.settleLater(act, charge);
        if (Json.text(intent, "setup_future_usage").isPresent()) {
            PaymentMethods.keep(act, method, Json.text(intent, "customer"));
        }
    }

    private static void wait(Act act, ObjectNode intent, ObjectNode method) {
        intent.put("status", "requires_action").put("payment_method", Json.id(method));
        intent.putNull("last_payment_error");
        var redirect =
                intent.putObject("next_action").put("type", "redirect_to_url").putObject("redirect_to_url");
        redirect.put("url", Json.text(intent, "_page").orElse(act.address() + "/c/authenticate/" + Json.id(intent)));
        redirect.put("return_url", Json.text(intent, "_return_url").orElse(act.address()));
        act.put(Kind.PAYMENT_INTENT, intent);
        act.emit("payment_intent.requires_action", intent);
    }

    private static void fail(
            Act act, ObjectNode intent, ObjectNode method, Verdict verdict, Optional<ObjectNode> charge) {
        intent.put("status", "requires_payment_method")
                .putNull("payment_method")
                .putNull("next_action");
        intent.set("last_payment_error", error(method, verdict, charge));
        charge.ifPresent(failed -> intent.put("latest_charge", Json.id(failed)));
        act.put(Kind.PAYMENT_INTENT, intent);
        charge.ifPresent(failed -> act.emit("charge.failed", failed));
        act.emit("payment_intent.payment_failed", intent);
    }
}
