package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Customers: somebody whose cards are kept. A deleted one stays known as deleted. */
final class Customers {

    private Customers() {}

    static Result create(Call call) {
        call.supports(
                "address",
                "description",
                "email",
                "metadata",
                "name",
                "phone",
                "preferred_locales",
                "shipping",
                "tax_exempt");
        Rules.email(call.text("email"), "email");
        var customer = blank(call.act());
        call.copy(customer, "address", "description", "email", "name", "phone", "preferred_locales", "shipping");
        call.copy(customer, "tax_exempt");
        customer.set("metadata", Rules.metadata(call.params().path("metadata")));
        call.act().put(Kind.CUSTOMER, customer);
        call.act().emit("customer.created", customer);
        return Result.ok(customer);
    }

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.CUSTOMER, "customer"));
    }

    static Result delete(Call call) {
        var customer = call.subject(Kind.CUSTOMER, "customer");
        if (isDeleted(customer)) {
            return Result.ok(customer);
        }
        var act = call.act();
        act.change().where(Kind.PAYMENT_METHOD, "customer", call.id()).toList().forEach(method -> {
            method.putNull("customer");
            act.put(Kind.PAYMENT_METHOD, method);
        });
        act.emit("customer.deleted", customer);
        var deleted =
                Json.object().put("id", call.id()).put("object", "customer").put("deleted", true);
        act.put(Kind.CUSTOMER, deleted);
        return Result.ok(deleted);
    }

    static ObjectNode blank(Act act) {
        return act.create("customer", Ids.next("cus_", 14))
                .put("invoice_prefix", Ids.next("", 8).toUpperCase(Locale.ROOT));
    }

    static boolean isDeleted(ObjectNode customer) {
        return customer.path("deleted").asBoolean(false);
    }
}
