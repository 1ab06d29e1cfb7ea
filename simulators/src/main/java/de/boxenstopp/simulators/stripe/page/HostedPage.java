package de.boxenstopp.simulators.stripe.page;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.api.Checkout;
import de.boxenstopp.simulators.stripe.api.Checkout.Standing;
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
        router.on("GET", "/c/pay/{session}", request -> show(checkout.look(session(request)), request));
        router.on("POST", "/c/pay/{session}", this::pay);
        router.on("POST", "/c/pay/{session}/authentication", this::authenticate);
    }

    private Answer pay(Request request) {
        var form = request.form();
        return leave(
                checkout.pay(
                        session(request),
                        form.get("cardNumber").orElse(""),
                        form.get("expiry").orElse(""),
                        form.get("cvc").orElse("")),
                request);
    }

    private Answer authenticate(Request request) {
        var succeeds = request.form().get("outcome").filter("succeed"::equals).isPresent();
        return leave(checkout.authenticate(session(request), succeeds), request);
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

    private static String successAddress(ObjectNode session) {
        return Json.need(session, "success_url")
                .replace("{CHECKOUT_SESSION_ID}", Json.id(session))
                .replace("%7BCHECKOUT_SESSION_ID%7D", Json.id(session));
    }
}
