package de.boxenstopp.simulators.stripe.page;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.api.Checkout;
import de.boxenstopp.simulators.stripe.api.Checkout.Entry;
import de.boxenstopp.simulators.stripe.api.Checkout.Standing;
import de.boxenstopp.simulators.stripe.api.Slowness;
import de.boxenstopp.simulators.stripe.store.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The addresses under {@code /c/pay}. */
public final class HostedPage {

    private final Checkout checkout;

    public HostedPage(Checkout checkout) {
        this.checkout = checkout;
    }

    public void on(Router router) {
        router.on("GET", "/c/pay/{session}", this::look);
        router.on("POST", "/c/pay/{session}", this::pay);
        router.on("POST", "/c/pay/{session}/authentication", this::authenticate);
        router.on("GET", "/c/authenticate/{intent}", this::askIntent);
        router.on("POST", "/c/authenticate/{intent}", this::authenticateIntent);
    }

    private Answer look(Request request) {
        Slowness.endure(request);
        return show(checkout.look(session(request)), request);
    }

    private Answer pay(Request request) {
        Slowness.endure(request);
        var form = request.form();
        var entry = new Entry(
                form.get("cardNumber").orElse(""),
                form.get("expiry").orElse(""),
                form.get("cvc").orElse(""),
                form.get("email").filter(email -> !email.isBlank()));
        return leave(checkout.pay(session(request), entry), request);
    }

    private Answer authenticate(Request request) {
        Slowness.endure(request);
        return leave(checkout.authenticate(session(request), succeeds(request)), request);
    }

    private Answer askIntent(Request request) {
        var texts = Texts.of(request);
        return checkout.intentToAuthenticate(request.variable("intent"))
                .map(intent -> Answer.html(200, Page.intentAuthentication(Json.id(intent), texts)))
                .orElseGet(() -> Answer.html(404, Page.unknown(texts)));
    }

    private Answer authenticateIntent(Request request) {
        return checkout.authenticateIntent(request.variable("intent"), succeeds(request))
                .map(intent -> Answer.redirect(wayBack(intent)))
                .orElseGet(() -> askIntent(request));
    }

    private static boolean succeeds(Request request) {
        return request.form().get("outcome").filter("succeed"::equals).isPresent();
    }

    /** Who has paid goes on to the shop. */
    private static Answer leave(Standing standing, Request request) {
        return standing instanceof Standing.Paid(ObjectNode session)
                ? Answer.redirect(successAddress(session))
                : show(standing, request);
    }

    private static Answer show(Standing standing, Request request) {
        return switch (standing) {
            case Standing.Unknown _ -> Answer.html(404, Page.unknown(Texts.of(request)));
            case Standing.Open(ObjectNode session, Optional<String> problem) ->
                Answer.html(200, Page.form(session, problem, Texts.of(session, request)));
            case Standing.Authenticating(ObjectNode session) ->
                Answer.html(200, Page.authentication(session, Texts.of(session, request)));
            case Standing.Paid(ObjectNode session) -> Answer.html(200, Page.paid(session, Texts.of(session, request)));
            case Standing.Expired(ObjectNode session) ->
                Answer.html(200, Page.expired(session, Texts.of(session, request)));
        };
    }

    private static String session(Request request) {
        return request.variable("session");
    }

    private static String wayBack(ObjectNode intent) {
        var address = Json.text(intent, "_return_url").orElse("/");
        return "%s%spayment_intent=%s&payment_intent_client_secret=%s&redirect_status=%s"
                .formatted(
                        address,
                        address.contains("?") ? "&" : "?",
                        Json.id(intent),
                        Json.need(intent, "client_secret"),
                        Json.need(intent, "status").equals("succeeded") ? "succeeded" : "failed");
    }

    private static String successAddress(ObjectNode session) {
        return Json.need(session, "success_url")
                .replace("{CHECKOUT_SESSION_ID}", Json.id(session))
                .replace("%7BCHECKOUT_SESSION_ID%7D", Json.id(session));
    }
}
