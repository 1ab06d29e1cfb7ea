package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Payment intents: the will to be paid once, through as many tries as it takes. */
final class PaymentIntents {

    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String[] COPIED = {
        "amount",
        "description",
        "payment_method_types",
        "receipt_email",
        "setup_future_usage",
        "statement_descriptor",
        "statement_descriptor_suffix"
    };

    static final String USED_UP =
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared"
                    + " with a connected account without Customer attachment, or was detached from a Customer. It may not"
                    + " be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.";

    private PaymentIntents() {}

    static Result create(Call call) {
        call.supports(
                "amount",
                "automatic_payment_methods",
                "confirm",
                "currency",
                "customer",
                "description",
                "error_on_requires_action",
                "metadata",
                "off_session",
                "payment_method",
                "payment_method_types",
                "receipt_email",
                "return_url",
                "setup_future_usage",
                "statement_descriptor",
                "statement_descriptor_suffix");
        var intent = blank(call.act(), Rules.currency(call.text("currency").orElse("eur"), "currency"));
        call.copy(intent, COPIED);
        intent.set("metadata", Rules.metadata(call.params().path("metadata")));
        Rules.amount(call.params().path("amount").asLong());
        call.named(Kind.CUSTOMER, "customer", "customer").ifPresent(found -> intent.put("customer", Json.id(found)));
        var confirm = call.params().path("confirm").asBoolean(false);
        if (!confirm && call.params().has("off_session")) {
            throw StripeError.invalid(
                    "You cannot set `off_session` without `confirm` set to true.", null, "off_session");
        }
        automatic(call, intent);
        call.named(Kind.PAYMENT_METHOD, "PaymentMethod", "payment_method").ifPresent(method -> {
            mustBelong(method, intent);
            intent.put("payment_method", Json.id(method)).put("status", "requires_confirmation");
        });
        call.act().put(Kind.PAYMENT_INTENT, intent);
        call.act().emit("payment_intent.created", intent);
        return confirm ? confirm(call, intent) : Result.ok(intent);
    }

    static Result retrieve(Call call) {
        call.supports();
        return Result.ok(call.subject(Kind.PAYMENT_INTENT, "payment_intent"));
    }

    static Result confirm(Call call) {
        call.supports("error_on_requires_action", "off_session", "payment_method", "return_url", "receipt_email");
        var intent = call.subject(Kind.PAYMENT_INTENT, "payment_intent");
        call.named(Kind.PAYMENT_METHOD, "PaymentMethod", "payment_method").ifPresent(method -> {
            mustBelong(method, intent);
            intent.put("payment_method", Json.id(method));
        });
        call.copy(intent, "receipt_email");
        return confirm(call, intent);
    }

    static Result cancel(Call call) {
        call.supports("cancellation_reason");
        var intent = call.subject(Kind.PAYMENT_INTENT, "payment_intent");
        if (!CONFIRMABLE.contains(Json.need(intent, "status"))) {
            throw StripeError.impossible(
                    "You cannot cancel this PaymentIntent because it has a status of %s."
                            .formatted(Json.need(intent, "status")),
                    "payment_intent_unexpected_state",
                    null);
        }
        cancel(call.act(), intent, call.text("cancellation_reason").orElse(null));
        return Result.ok(intent);
    }

    static void cancel(Act act, ObjectNode intent, @Nullable String reason) {
        intent.put("status", "canceled").put("canceled_at", act.now()).put("cancellation_reason", reason);
        intent.putNull("next_action");
        act.put(Kind.PAYMENT_INTENT, intent);
        act.emit("payment_intent.canceled", intent);
    }

    static ObjectNode blank(Act act, String currency) {
        var id = Ids.next("pi_3", 23);
        return act.create("payment_intent", id)
                .put("client_secret", id + "_secret_" + Ids.next("", 25))
                .put("currency", currency);
    }

    private static Result confirm(Call call, ObjectNode intent) {
        if (!CONFIRMABLE.contains(Json.need(intent, "status"))) {
            throw StripeError.impossible(
                    "You cannot confirm this PaymentIntent because it has already succeeded after being previously"
                            + " confirmed.",
                    "payment_intent_unexpected_state",
                    null);
        }
        var method = call.act()
                .find(Kind.PAYMENT_METHOD, Json.text(intent, "payment_method"))
                .orElseThrow(() -> StripeError.invalid(
                        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either"
                                + " update the PaymentIntent with a payment method and then confirm it again, or confirm"
                                + " it again directly with a payment method or ConfirmationToken.",
                        "payment_intent_unexpected_state",
                        null));
        var offSession = isOffSession(call);
        mustKnowTheWayBack(call, intent, offSession);
        call.text("return_url").ifPresent(url -> intent.put("_return_url", url));
        var card = TestCard.valueOf(Json.need(method, "_card"));
        var verdict = offSession
                ? card.offSession(method.path("_set_up").asBoolean(false))
                : card.onSession(Json.text(method, "customer").isPresent(), false);
        if (verdict == Verdict.AUTHENTICATION_NEEDED
                && call.params().path("error_on_requires_action").asBoolean(false)) {
            verdict = Verdict.AUTHENTICATION_REQUIRED;
        }
        Payments.settle(call.act(), intent, method, verdict, false);
        return switch (verdict) {
            case APPROVED, AUTHENTICATION_NEEDED -> Result.ok(intent);
            default -> declined(intent);
        };
    }

    private static Result declined(ObjectNode intent) {
        var error = intent.path("last_payment_error").asObject().deepCopy();
        error.set("payment_intent", Rendering.visible(intent));
        var body = Json.object();
        body.set("error", error);
        return new Result(402, body);
    }

    private static boolean isOffSession(Call call) {
        var given = call.params().path("off_session");
        return given.isString() || given.asBoolean(false);
    }

    private static void automatic(Call call, ObjectNode intent) {
        var types = call.params().path("payment_method_types");
        var given = call.params().path("automatic_payment_methods");
        if (!types.isMissingNode() && given.path("enabled").asBoolean(false)) {
            throw StripeError.invalid(
                    "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.",
                    null,
                    "automatic_payment_methods");
        }
        if (types.isMissingNode() && given.path("enabled").asBoolean(true)) {
            intent.putObject("automatic_payment_methods")
                    .put("allow_redirects", Json.text(given, "allow_redirects").orElse("always"))
                    .put("enabled", true);
        }
    }

    private static void mustKnowTheWayBack(Call call, ObjectNode intent, boolean offSession) {
        var redirects = Json.text(intent.path("automatic_payment_methods"), "allow_redirects")
                .orElse("never");
        if (!offSession && redirects.equals("always") && call.text("return_url").isEmpty()) {
            throw StripeError.invalid(
                    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because"
                            + " some of these payment methods might redirect your customer off of your page, you must"
                            + " provide a `return_url`. If you don't want to accept redirect-based payment methods, set"
                            + " `automatic_payment_methods[enabled]` to `true` and"
                            + " `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and"
                            + " Payment Intents.",
                    null,
                    "return_url");
        }
    }

    private static void mustBelong(ObjectNode method, ObjectNode intent) {
        var owner = Json.text(method, "customer");
        if (owner.isPresent() && !owner.equals(Json.text(intent, "customer"))) {
            throw StripeError.invalid(
                    "The provided PaymentMethod does not belong to the Customer of this PaymentIntent. Please include"
                            + " the Customer in the `customer` parameter on the PaymentIntent.",
                    null,
                    "payment_method");
        }
        if (owner.isEmpty()) {
            throw StripeError.invalid(USED_UP, null, "payment_method");
        }
    }
}
