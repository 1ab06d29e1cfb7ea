package de.boxenstopp.simulators.stripe.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Handler;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.api.Act.Cause;
import de.boxenstopp.simulators.stripe.schema.RequestSchema;
import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door of {@code /v1}: who is it, what do they want, did they ask before. */
public final class Api implements Handler {

    /** A header of the simulator's own: Stripe's types do not know what was asked. */
    public static final String MALFORMED = "Simulator-Malformed";

    private static final String VERSION = "2026-07-29.dahlia";

    private static final Logger log = LoggerFactory.getLogger(Api.class);

    private final Store store;
    private final World world;
    private final String apiKey;
    private final RequestSchema schema = new RequestSchema();
    private final Idempotency idempotency;
    private final Router router = new Router();

    public Api(Store store, World world, String apiKey) {
        this.store = store;
        this.world = world;
        this.apiKey = apiKey;
        this.idempotency = new Idempotency(store, world.clock());
        on("POST /v1/customers", Customers::create);
        on("GET /v1/customers/{id}", Customers::retrieve);
        on("DELETE /v1/customers/{id}", Customers::delete);
        on("GET /v1/customers/{id}/payment_methods", PaymentMethods::ofCustomer);
        on("POST /v1/checkout/sessions", CheckoutSessions::create);
        on("GET /v1/checkout/sessions", Lists.of(Kind.SESSION, "payment_intent", "customer", "status"));
        on("GET /v1/checkout/sessions/{id}", CheckoutSessions::retrieve);
        on("POST /v1/checkout/sessions/{id}/expire", CheckoutSessions::expire);
        on("GET /v1/checkout/sessions/{id}/line_items", CheckoutSessions::lineItems);
        on("POST /v1/payment_intents", PaymentIntents::create);
        on("GET /v1/payment_intents", Lists.of(Kind.PAYMENT_INTENT, "customer"));
        on("GET /v1/payment_intents/{id}", PaymentIntents::retrieve);
        on("POST /v1/payment_intents/{id}/confirm", PaymentIntents::confirm);
        on("POST /v1/payment_intents/{id}/cancel", PaymentIntents::cancel);
        on("GET /v1/charges", Lists.of(Kind.CHARGE, "payment_intent", "customer"));
        on("GET /v1/charges/{id}", Charges::retrieve);
        on("POST /v1/refunds", Refunds::create);
        on("GET /v1/refunds", Lists.of(Kind.REFUND, "payment_intent", "charge"));
        on("GET /v1/refunds/{id}", Refunds::retrieve);
        on("GET /v1/payment_methods", Lists.of(Kind.PAYMENT_METHOD, "customer", "type"));
        on("GET /v1/payment_methods/{id}", PaymentMethods::retrieve);
        on("POST /v1/payment_methods/{id}/attach", PaymentMethods::attach);
        on("POST /v1/payment_methods/{id}/detach", PaymentMethods::detach);
        on("GET /v1/events", Events::list);
        on("GET /v1/events/{id}", Events::retrieve);
        on("GET /v1/balance_transactions/{id}", BalanceTransactions::retrieve);
    }

    @Override
    public Answer handle(Request request) throws Exception {
        var requestId = Ids.next("req_", 14);
        var answer = answer(request.with("requestId", requestId))
                .with("Request-Id", requestId)
                .with("Stripe-Version", VERSION);
        var echoed = request.header("Idempotency-Key")
                .map(key -> answer.with("Idempotency-Key", key))
                .orElse(answer);
        // Only a request that is still running is worth repeating as it is.
        return answer.status() < 400 ? echoed : echoed.with("Stripe-Should-Retry", "" + (answer.status() == 409));
    }

    private Answer answer(Request request) throws Exception {
        try {
            authenticate(request);
            mustSpeakThisVersion(request);
            var answer = router.handle(request);
            return answer.headers().getOrDefault("Content-Type", "").startsWith("text/plain")
                    ? refusal(StripeError.unknownAddress(request.method(), request.path()))
                    : answer;
        } catch (StripeError e) {
            return refusal(e);
        } catch (RuntimeException e) {
            log.error("{} {} failed", request.method(), request.path(), e);
            return Answer.json(500, "{\"error\": {\"message\": \"The simulator failed\", \"type\": \"api_error\"}}\n");
        }
    }

    private void on(String operation, Operation act) {
        var parts = operation.split(" ", 2);
        router.on(parts[0], parts[1], request -> serve(operation, act, request));
    }

    private Answer serve(String operation, Operation act, Request request) {
        if (!request.method().equals("POST")) {
            return run(operation, act, request, new Cause(request.variable("requestId"), null));
        }
        return idempotency.once(request, cause -> run(operation, act, request, cause));
    }

    /** The result and what is remembered of it are written together. */
    private Answer run(String operation, Operation act, Request request, Cause cause) {
        var post = request.method().equals("POST");
        Slowness.endure(request);
        var params = schema.read(operation, post ? request.form() : request.queryForm());
        try {
            return store.change(change -> {
                var result = act.run(new Call(new Act(world, change, cause), request, params));
                var body = Rendering.visible(result.body());
                new Expansion(change).expand(body, params.path("expand"));
                return idempotency.remember(change, request, cause, json(result.status(), body));
            });
        } catch (StripeError e) {
            return e.isRemembered() ? idempotency.remember(request, cause, refusal(e)) : refusal(e);
        }
    }

    private void authenticate(Request request) {
        var given = request.header("Authorization")
                .map(Api::key)
                .orElseThrow(() -> StripeError.unauthorized(
                        "You did not provide an API key. You need to provide your API key in the Authorization"
                                + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."));
        if (!given.equals(apiKey)) {
            throw StripeError.unauthorized("Invalid API Key provided: "
                    + (given.length() > 12
                            ? given.substring(0, 8) + "****" + given.substring(given.length() - 4)
                            : "****"));
        }
    }

    private static void mustSpeakThisVersion(Request request) {
        var version = request.header("Stripe-Version").orElse(VERSION);
        if (!version.equals(VERSION)) {
            throw StripeError.malformed("The simulator speaks %s only, not %s".formatted(VERSION, version), null, null);
        }
    }

    private static String key(String header) {
        if (header.startsWith("Basic ")) {
            var pair = new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        }
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }

    private static Answer refusal(StripeError error) {
        var answer = json(error.status(), error.body());
        return error.isMalformed() ? answer.with(MALFORMED, "true") : answer;
    }

    private static Answer json(int status, ObjectNode body) {
        return Answer.json(status, Json.pretty(body) + "\n");
    }
}
