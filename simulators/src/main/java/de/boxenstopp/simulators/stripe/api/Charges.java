package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Charges: each try to take money, and what it cost. */
final class Charges {

    private static final String[] FROM_THE_INTENT = {
        "amount",
        "currency",
        "customer",
        "description",
        "metadata",
        "receipt_email",
        "shipping",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group"
    };
    private static final String[] FROM_THE_CARD = {
        "brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4"
    };

    private Charges() {}

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.CHARGE, "charge"));
    }

    static ObjectNode succeeded(Act act, ObjectNode intent, ObjectNode method, boolean authenticated) {
        var charge = charge(act, intent, method);
        var amount = intent.path("amount").asLong();
        charge.put("amount_captured", amount).put("captured", true).put("paid", true);
        charge.put("receipt_url", act.address() + "/receipts/" + Json.id(charge));
        var card = card(charge);
        card.put("amount_authorized", amount)
                .put("authorization_code", Ids.next("", 6).toUpperCase(java.util.Locale.ROOT))
                .put("network_transaction_id", Ids.next("", 15));
        card.withObject("overcapture").put("maximum_amount_capturable", amount);
        if (authenticated) {
            card.putObject("three_d_secure")
                    .put("authentication_flow", "challenge")
                    .put("electronic_commerce_indicator", "05")
                    .putNull("exemption_indicator")
                    .put("result", "authenticated")
                    .putNull("result_reason")
                    .putNull("transaction_id")
                    .put("version", "2.2.0");
        }
        act.put(Kind.CHARGE, charge);
        return charge;
    }

    static ObjectNode failed(Act act, ObjectNode intent, ObjectNode method, Verdict verdict) {
        var charge = charge(act, intent, method);
        charge.put("status", "failed").put("failure_code", verdict.code()).put("failure_message", verdict.message());
        charge.withObject("outcome")
                .put("network_status", "declined_by_network")
                .put("reason", verdict.declineCode())
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
        act.put(Kind.CHARGE, charge);
        return charge;
    }

    /** Stripe settles a moment after it answered: the balance transaction comes with an update. */
    static void settleLater(Act act, ObjectNode charge) {
        var previous = Json.object().putNull("balance_transaction");
        var transaction = BalanceTransactions.ofCharge(act, charge);
        charge.put("balance_transaction", Json.id(transaction));
        act.put(Kind.CHARGE, charge);
        act.emit("charge.updated", charge, previous);
    }

    private static ObjectNode charge(Act act, ObjectNode intent, ObjectNode method) {
        var charge = act.create("charge", Ids.next("ch_3", 23));
        for (var name : FROM_THE_INTENT) {
            charge.set(name, intent.path(name).deepCopy());
        }
        charge.put("payment_intent", Json.id(intent)).put("payment_method", Json.id(method));
        charge.set("billing_details", method.path("billing_details").deepCopy());
        charge.put("_card", Json.need(method, "_card"));
        for (var name : FROM_THE_CARD) {
            card(charge).set(name, method.path("card").path(name));
        }
        card(charge).set("network", method.path("card").path("brand"));
        return charge;
    }

    private static ObjectNode card(ObjectNode charge) {
        return charge.withObject("payment_method_details").withObject("card");
    }
}
