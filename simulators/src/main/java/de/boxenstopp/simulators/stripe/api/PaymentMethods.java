package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Cards, as far as one may know them: brand and the last four digits. */
final class PaymentMethods {

    private PaymentMethods() {}

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.PAYMENT_METHOD, "PaymentMethod"));
    }

    static Result ofCustomer(Call call) {
        call.supports("limit", "starting_after", "ending_before", "type", "allow_redisplay");
        call.subject(Kind.CUSTOMER, "customer");
        return Lists.page(call, call.act().change().where(Kind.PAYMENT_METHOD, "customer", call.id()));
    }

    static Result attach(Call call) {
        call.supports("customer");
        var method = call.subject(Kind.PAYMENT_METHOD, "PaymentMethod");
        call.named(Kind.CUSTOMER, "customer", "customer");
        if (Json.text(method, "customer").isPresent()) {
            throw StripeError.impossible(
                    "The payment method you provided has already been attached to a customer.",
                    "payment_method_unexpected_state",
                    "payment_method");
        }
        // Cards come from the hosted page, where they are used at once: there is none to attach afterwards.
        throw StripeError.invalid(PaymentIntents.USED_UP, null, "payment_method");
    }

    static Result detach(Call call) {
        var method = call.subject(Kind.PAYMENT_METHOD, "PaymentMethod");
        var customer = Json.text(method, "customer")
                .orElseThrow(() -> StripeError.impossible(
                        "The payment method you provided is not attached to a customer so detachment is impossible.",
                        "payment_method_unexpected_state",
                        null));
        method.putNull("customer").put("_detached", true);
        call.act().put(Kind.PAYMENT_METHOD, method);
        call.act().emit("payment_method.detached", method, Json.object().put("customer", customer));
        return Result.ok(method);
    }

    static ObjectNode ofCard(Act act, CardEntry entry, Optional<String> email) {
        var method = act.create("payment_method", Ids.next("pm_1", 23))
                .put("_card", entry.card().name());
        email.ifPresent(address -> method.withObject("billing_details").put("email", address));
        var card = method.withObject("card");
        card.put("brand", entry.card().brand())
                .put("display_brand", entry.card().brand());
        card.withObject("networks").putArray("available").add(entry.card().brand());
        card.put("exp_month", entry.month()).put("exp_year", entry.year());
        card.put("last4", entry.card().last4())
                .put("fingerprint", "SimCard" + entry.card().last4() + "AAAAA");
        act.put(Kind.PAYMENT_METHOD, method);
        return method;
    }

    /** From now on the card may be charged while its holder is away. */
    static void keep(Act act, ObjectNode method, Optional<String> customer) {
        if (customer.isEmpty() || Json.text(method, "customer").equals(customer)) {
            return;
        }
        method.put("customer", customer.get()).put("_set_up", true);
        act.put(Kind.PAYMENT_METHOD, method);
        act.emit("payment_method.attached", method);
    }
}
