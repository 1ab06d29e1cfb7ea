package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Refunds: money goes back, never more than came. */
final class Refunds {

    static final List<String> LATER = List.of("succeeded", "failed");

    private Refunds() {}

    static Result create(Call call) {
        call.supports("amount", "charge", "metadata", "payment_intent", "reason");
        var charge = charge(call);
        var rest =
                charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (rest <= 0) {
            throw StripeError.impossible(
                    "Charge %s has already been refunded.".formatted(Json.id(charge)), "charge_already_refunded", null);
        }
        var amount = call.params().path("amount").asLong(rest);
        if (amount < 1) {
            throw StripeError.invalid(
                    "This value must be greater than or equal to 1.", "parameter_invalid_integer", "amount");
        }
        if (amount > rest) {
            throw StripeError.impossible(
                    "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
                            .formatted(euros(amount), euros(rest)),
                    null,
                    "amount");
        }
        return Result.ok(refund(call, charge, amount));
    }

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.REFUND, "refund"));
    }

    private static ObjectNode refund(Call call, ObjectNode charge, long amount) {
        var act = call.act();
        var refund = act.create("refund", Ids.next("re_3", 23)).put("amount", amount);
        refund.put("charge", Json.id(charge));
        refund.set("currency", charge.path("currency"));
        refund.set("customer", charge.path("customer"));
        refund.set("payment_intent", charge.path("payment_intent"));
        refund.set("payment_method", charge.path("payment_method"));
        call.copy(refund, "reason");
        refund.set("metadata", Rules.metadata(call.params().path("metadata")));
        refund.put("balance_transaction", Json.id(BalanceTransactions.ofRefund(act, refund)));
        switch (TestCard.valueOf(Json.need(charge, "_card"))) {
            case REFUND_PENDING ->
                refund.put("status", "pending")
                        .put("pending_reason", "processing")
                        .put("_next", "succeeded");
            case REFUND_FAILS -> refund.put("_next", "failed");
            default -> {} // at once, as cards do
        }
        act.put(Kind.REFUND, refund);

        var previous = Json.object();
        previous.set("amount_refunded", charge.path("amount_refunded"));
        previous.set("refunded", charge.path("refunded"));
        var sum = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", sum)
                .put("refunded", sum == charge.path("amount").asLong());
        act.put(Kind.CHARGE, charge);
        act.emit("charge.refunded", charge, previous);
        act.emit("refund.created", refund);
        return refund;
    }

    /** A slow refund arrives, or one that had arrived comes back. */
    static void become(Act act, ObjectNode refund, String status) {
        var previous = Json.object();
        previous.set("status", refund.path("status"));
        refund.put("status", status).remove(List.of("_next", "pending_reason"));
        if (status.equals("failed")) {
            refund.put("failure_reason", "expired_or_canceled_card");
            refund.put("failure_balance_transaction", Json.id(BalanceTransactions.ofFailedRefund(act, refund)));
        }
        act.put(Kind.REFUND, refund);
        act.emit("refund.updated", refund, previous);
        act.emit("charge.refund.updated", refund, previous);
        if (status.equals("failed")) {
            act.emit("refund.failed", refund);
        }
    }

    private static ObjectNode charge(Call call) {
        if (call.params().has("charge") == call.params().has("payment_intent")) {
            throw StripeError.invalid(
                    "One of the following params should be provided for this request: payment_intent or charge.",
                    "parameter_missing",
                    null);
        }
        var named = call.named(Kind.CHARGE, "charge", "charge");
        var charge = named.isPresent() ? named : latest(call);
        return charge.filter(found -> found.path("paid").asBoolean())
                .orElseThrow(() -> StripeError.impossible(
                        "This PaymentIntent does not have a successful charge to refund.",
                        "payment_intent_unexpected_state",
                        null));
    }

    private static Optional<ObjectNode> latest(Call call) {
        return call.named(Kind.PAYMENT_INTENT, "payment_intent", "payment_intent")
                .flatMap(intent -> call.act().find(Kind.CHARGE, Json.text(intent, "latest_charge")));
    }

    private static String euros(long cents) {
        return "€%d.%02d".formatted(cents / 100, cents % 100);
    }
}
