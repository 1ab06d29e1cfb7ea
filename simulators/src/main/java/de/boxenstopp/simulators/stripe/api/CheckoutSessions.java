package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Checkout sessions: opened by us, paid on the hosted page, ended by payment, by us, or by time. */
final class CheckoutSessions {

    static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String[] SUPPORTED = {
        "allow_promotion_codes",
        "billing_address_collection",
        "cancel_url",
        "client_reference_id",
        "customer",
        "customer_creation",
        "customer_email",
        "expires_at",
        "line_items",
        "locale",
        "metadata",
        "mode",
        "origin_context",
        "payment_intent_data",
        "payment_method_types",
        "submit_type",
        "success_url",
        "ui_mode"
    };
    private static final String[] SUPPORTED_OF_THE_INTENT = {
        "description",
        "metadata",
        "receipt_email",
        "setup_future_usage",
        "statement_descriptor",
        "statement_descriptor_suffix"
    };

    private CheckoutSessions() {}

    static Result create(Call call) {
        call.supports(SUPPORTED);
        Call.supports(call.params().path("payment_intent_data"), "payment_intent_data", SUPPORTED_OF_THE_INTENT);
        mustBe(call, "mode", "payment", call.text("mode").orElse("?"));
        mustBe(call, "ui_mode", "hosted_page", call.text("ui_mode").orElse("hosted_page"));
        if (call.text("success_url").isEmpty()) {
            throw StripeError.invalid("Missing required param: success_url.", "parameter_missing", "success_url");
        }
        if (call.params().has("customer") && call.params().has("customer_email")) {
            throw StripeError.invalid(
                    "You may only specify one of these parameters: customer, customer_email.", null, "customer");
        }
        Rules.address(call.text("success_url"), "success_url");
        Rules.address(call.text("cancel_url"), "cancel_url");
        Rules.email(call.text("customer_email"), "customer_email");
        return Result.ok(open(call));
    }

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.SESSION, "checkout.session"));
    }

    static Result expire(Call call) {
        var session = call.subject(Kind.SESSION, "checkout.session");
        if (!isOpen(session)) {
            throw StripeError.impossible(
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of "
                            + Json.need(session, "status") + ".",
                    null,
                    null);
        }
        end(call.act(), session);
        return Result.ok(session);
    }

    static Result lineItems(Call call) {
        var session = call.subject(Kind.SESSION, "checkout.session");
        return Result.ok(session.path("_line_items").asObject());
    }

    static boolean isOpen(ObjectNode session) {
        return Json.need(session, "status").equals("open");
    }

    static void end(Act act, ObjectNode session) {
        session.put("status", "expired").putNull("url");
        act.put(Kind.SESSION, session);
        Json.text(session, "payment_intent")
                .flatMap(id -> act.change().find(Kind.PAYMENT_INTENT, id))
                .ifPresent(intent -> PaymentIntents.cancel(act, intent, "automatic"));
        act.emit("checkout.session.expired", session);
    }

    private static ObjectNode open(Call call) {
        var act = call.act();
        var session = act.create("checkout.session", Ids.next("cs_test_a1", 56));
        var customer = call.named(Kind.CUSTOMER, "customer", "customer").map(CheckoutSessions::living);
        call.copy(
                session,
                "allow_promotion_codes",
                "billing_address_collection",
                "cancel_url",
                "client_reference_id",
                "customer_creation",
                "customer_email",
                "locale",
                "origin_context",
                "payment_method_types",
                "submit_type",
                "success_url");
        session.set("metadata", Rules.metadata(call.params().path("metadata")));
        session.put("expires_at", expiresAt(call));
        customer.ifPresent(known -> {
            session.put("customer", Json.id(known)).putNull("customer_creation");
            details(session, Json.text(known, "email"), Json.text(known, "name"));
        });
        call.text("customer_email").ifPresent(email -> details(session, Optional.of(email), Optional.empty()));
        LineItems.into(session, call);
        session.set(
                "_payment_intent_data",
                call.params().path("payment_intent_data").isObject()
                        ? call.params().path("payment_intent_data")
                        : Json.object());
        session.put("url", act.address() + "/c/pay/" + Json.id(session));
        act.put(Kind.SESSION, session);
        return session;
    }

    static void details(ObjectNode session, Optional<String> email, Optional<String> name) {
        session.putObject("customer_details")
                .putNull("address")
                .putNull("business_name")
                .put("email", email.orElse(null))
                .putNull("individual_name")
                .put("name", name.orElse(null))
                .putNull("phone")
                .put("tax_exempt", "none")
                .putNull("tax_ids");
    }

    private static ObjectNode living(ObjectNode customer) {
        if (Customers.isDeleted(customer)) {
            throw StripeError.missing("customer", Json.id(customer), "customer");
        }
        return customer;
    }

    private static void mustBe(Call call, String param, String known, String given) {
        if (!call.params().has(param) && !given.equals(known)) {
            throw StripeError.invalid("Missing required param: " + param + ".", "parameter_missing", param);
        }
        if (!given.equals(known)) {
            throw StripeError.malformed("The simulator knows only the %s %s".formatted(param, known), null, param);
        }
    }

    private static long expiresAt(Call call) {
        var now = call.act().now();
        var asked = call.params().path("expires_at").asLong(now + LONGEST.toSeconds());
        if (asked < now + SHORTEST.toSeconds()) {
            throw StripeError.invalid(
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
                    null,
                    "expires_at");
        }
        if (asked > now + LONGEST.toSeconds()) {
            throw StripeError.invalid(
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
                    null,
                    "expires_at");
        }
        return asked;
    }
}
