package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.api.Act.Cause;
import de.boxenstopp.simulators.stripe.store.Change;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the hosted page does: shows a session, pays it, lets its card be authenticated. Everything at most once. */
public final class Checkout {

    private final Store store;
    private final World world;

    public Checkout(Store store, World world) {
        this.store = store;
        this.world = world;
    }

    /** Where a session stands, as somebody sees it who opens its page. */
    public sealed interface Standing {

        record Unknown() implements Standing {}

        /** @param problem why the last try failed, as a key of the page's texts */
        record Open(ObjectNode session, Optional<String> problem) implements Standing {}

        record Authenticating(ObjectNode session) implements Standing {}

        record Paid(ObjectNode session) implements Standing {}

        record Expired(ObjectNode session) implements Standing {}
    }

    /** What somebody typed. Whom the shop has not introduced gives an address too. */
    public record Entry(String number, String expiry, String cvc, Optional<String> email) {}

    public Standing look(String sessionId) {
        return store.read(change -> standing(act(change), sessionId));
    }

    public Standing pay(String sessionId, Entry entry) {
        return store.change(change -> {
            var act = act(change);
            if (!(standing(act, sessionId) instanceof Standing.Open open)) {
                return standing(act, sessionId);
            }
            try {
                entry.email().ifPresent(email -> introduce(open.session(), email));
                var today = YearMonth.from(Instant.ofEpochSecond(act.now()).atZone(ZoneOffset.UTC));
                return pay(act, open.session(), CardEntry.of(entry, today));
            } catch (CardEntry.NotACard e) {
                return new Standing.Open(open.session(), Optional.of(e.reason()));
            }
        });
    }

    public Standing authenticate(String sessionId, boolean succeeds) {
        return store.change(change -> {
            var act = act(change);
            if (!(standing(act, sessionId) instanceof Standing.Authenticating asked)) {
                return standing(act, sessionId);
            }
            var session = asked.session();
            var intent = change.get(Kind.PAYMENT_INTENT, Json.need(session, "payment_intent"));
            var method = change.get(Kind.PAYMENT_METHOD, Json.need(intent, "payment_method"));
            return settle(act, session, intent, method, answer(succeeds), true);
        });
    }

    /** For an intent confirmed through the API: empty when nobody waits for it. */
    public Optional<ObjectNode> intentToAuthenticate(String id) {
        return store.read(change -> change.find(Kind.PAYMENT_INTENT, id).filter(Checkout::isWaiting));
    }

    public Optional<ObjectNode> authenticateIntent(String id, boolean succeeds) {
        return store.change(change -> change.find(Kind.PAYMENT_INTENT, id)
                .filter(Checkout::isWaiting)
                .map(intent -> {
                    var method = change.get(Kind.PAYMENT_METHOD, Json.need(intent, "payment_method"));
                    Payments.settle(act(change), intent, method, answer(succeeds), true);
                    return intent;
                }));
    }

    private Standing pay(Act act, ObjectNode session, CardEntry entry) {
        var email = Json.text(session.path("customer_details"), "email");
        var method = PaymentMethods.ofCard(act, entry, email);
        var intent = act.find(Kind.PAYMENT_INTENT, Json.text(session, "payment_intent"))
                .orElseGet(() -> intent(act, session));
        var kept = Json.text(intent, "setup_future_usage").isPresent();
        return settle(act, session, intent, method, entry.card().onSession(kept, false), false);
    }

    private static Standing settle(
            Act act, ObjectNode session, ObjectNode intent, ObjectNode method, Verdict verdict, boolean authenticated) {
        Payments.settle(act, intent, method, verdict, authenticated);
        return switch (verdict) {
            case APPROVED -> complete(act, session);
            case AUTHENTICATION_NEEDED -> new Standing.Authenticating(session);
            case GENERIC_DECLINE, INSUFFICIENT_FUNDS, AUTHENTICATION_REQUIRED, AUTHENTICATION_FAILED ->
                new Standing.Open(session, Optional.of(verdict.name().toLowerCase(Locale.ROOT)));
        };
    }

    private static Standing complete(Act act, ObjectNode session) {
        session.put("status", "complete").put("payment_status", "paid").putNull("url");
        act.put(Kind.SESSION, session);
        act.emit("checkout.session.completed", session);
        return new Standing.Paid(session);
    }

    /** Stripe makes the intent with the first try. */
    private static ObjectNode intent(Act act, ObjectNode session) {
        var data = session.path("_payment_intent_data").asObject();
        var intent = PaymentIntents.blank(act, Json.need(session, "currency"));
        intent.put("_page", Json.need(session, "url"));
        intent.set("amount", session.path("amount_total"));
        data.properties().forEach(entry -> intent.set(entry.getKey(), entry.getValue()));
        intent.set("metadata", Rules.metadata(data.path("metadata")));
        if (Json.text(session, "customer").isEmpty() && needsCustomer(session, intent)) {
            session.put("customer", Json.id(newCustomer(act, session)));
        }
        intent.set("customer", session.path("customer"));
        act.put(Kind.PAYMENT_INTENT, intent);
        act.emit("payment_intent.created", intent);
        session.put("payment_intent", Json.id(intent));
        act.put(Kind.SESSION, session);
        return intent;
    }

    private static boolean needsCustomer(ObjectNode session, ObjectNode intent) {
        return Json.text(intent, "setup_future_usage").isPresent()
                || Json.text(session, "customer_creation")
                        .filter("always"::equals)
                        .isPresent();
    }

    private static ObjectNode newCustomer(Act act, ObjectNode session) {
        var customer = Customers.blank(act);
        customer.set("email", session.path("customer_details").path("email").deepCopy());
        act.put(Kind.CUSTOMER, customer);
        act.emit("customer.created", customer);
        return customer;
    }

    private static Standing standing(Act act, String sessionId) {
        var found = act.change().find(Kind.SESSION, sessionId);
        if (found.isEmpty()) {
            return new Standing.Unknown();
        }
        var session = found.get();
        var status = Json.need(session, "status");
        if (status.equals("complete")) {
            return new Standing.Paid(session);
        }
        if (status.equals("expired") || session.path("expires_at").asLong() <= act.now()) {
            return new Standing.Expired(session);
        }
        var waiting = act.find(Kind.PAYMENT_INTENT, Json.text(session, "payment_intent"))
                .filter(Checkout::isWaiting);
        return waiting.isPresent()
                ? new Standing.Authenticating(session)
                : new Standing.Open(session, Optional.empty());
    }

    private static void introduce(ObjectNode session, String email) {
        if (session.path("customer_details").isNull()) {
            CheckoutSessions.details(session, Optional.of(email), Optional.empty());
        }
    }

    private static boolean isWaiting(ObjectNode intent) {
        return Json.need(intent, "status").equals("requires_action");
    }

    private static Verdict answer(boolean succeeds) {
        return succeeds ? Verdict.APPROVED : Verdict.AUTHENTICATION_FAILED;
    }

    private Act act(Change change) {
        return new Act(world, change, Cause.NOBODY);
    }
}
