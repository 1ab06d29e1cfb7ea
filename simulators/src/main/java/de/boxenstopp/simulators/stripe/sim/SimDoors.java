package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.http.Router;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;
import de.boxenstopp.simulators.stripe.webhooks.Order;
import de.boxenstopp.simulators.stripe.webhooks.Secrets;
import de.boxenstopp.simulators.stripe.webhooks.Webhooks;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses under {@code /_sim}. */
public final class SimDoors {

    private static final int MOST = 1000;

    private final Store store;
    private final Faults faults;
    private final Exchanges exchanges;
    private final Webhooks webhooks;
    private final Secrets secrets;

    public SimDoors(Store store, Faults faults, Exchanges exchanges, Webhooks webhooks, Secrets secrets) {
        this.store = store;
        this.faults = faults;
        this.exchanges = exchanges;
        this.webhooks = webhooks;
        this.secrets = secrets;
    }

    public void on(Router router) {
        router.on("GET", "/_sim/health", _ -> Answer.json(200, "{\"status\":\"UP\"}\n"));
        router.on("GET", "/_sim/faults", _ -> faults());
        router.on("POST", "/_sim/faults", request -> Wish.of(request, this::addFault));
        router.on("DELETE", "/_sim/faults", _ -> clearFaults());
        router.on("POST", "/_sim/faults/clear", request -> Wish.of(request, _ -> clearFaults()));
        router.on("GET", "/_sim/exchanges", _ -> recorded());
        router.on("DELETE", "/_sim/exchanges", _ -> forget());
        router.on("POST", "/_sim/webhooks", request -> Wish.of(request, this::order));
        router.on("POST", "/_sim/webhooks/release", request -> Wish.of(request, this::release));
        router.on("POST", "/_sim/webhook-secrets", request -> Wish.of(request, this::roll));
        router.on("POST", "/_sim/events/{id}/resend", this::resend);
        router.on("GET", "/_sim/{collection}", this::list);
    }

    private Answer addFault(Wish wish) {
        wish.knows("mode", "path", "method", "count", "every", "millis", "status");
        var mode = wish.choice("mode", Fault.Mode::named);
        faults.add(new Fault(
                mode,
                wish.text("path").orElse("/v1"),
                wish.text("method").orElse(null),
                (int) wish.number("count", 0),
                (int) wish.number("every", 1),
                wish.number("millis", 1000),
                (int) wish.number("status", 500),
                new Fault.Counters()));
        return faults();
    }

    private Answer faults() {
        var list = Json.array();
        faults.all()
                .forEach(fault -> list.addObject()
                        .put("mode", fault.mode().word())
                        .put("path", fault.path())
                        .put("method", fault.method())
                        .put("count", fault.count())
                        .put("every", fault.every())
                        .put("millis", fault.millis())
                        .put("status", fault.status())
                        .put("struck", fault.struck()));
        return json(Json.object().set("faults", list));
    }

    private Answer clearFaults() {
        faults.clear();
        return faults();
    }

    private Answer recorded() {
        var list = Json.array();
        exchanges.all().forEach(exchange -> list.add(exchange.json()));
        return json(Json.object().set("exchanges", list));
    }

    private Answer forget() {
        exchanges.clear();
        return recorded();
    }

    private Answer order(Wish wish) {
        wish.knows("mode", "copies");
        webhooks.order(wish.choice("mode", Order::named), (int) wish.number("copies", 2));
        return json(Json.object().put("mode", wish.text("mode").orElse("")));
    }

    private Answer release(Wish wish) {
        wish.knows("mode", "copies");
        var order = wish.text("mode").isPresent() ? wish.choice("mode", Order::named) : Order.NORMAL;
        var released = webhooks.release(order, (int) wish.number("copies", 2));
        return json(Json.object().put("released", released));
    }

    /** {@code {"secrets": ["whsec_new", "whsec_old"]}}: each signs. */
    private Answer roll(Wish wish) {
        wish.knows("secrets");
        secrets.replace(wish.texts("secrets"));
        return json(Json.object().put("secrets", wish.texts("secrets").size()));
    }

    private Answer resend(Request request) {
        var id = request.variable("id");
        var known = store.read(change -> change.find(Kind.EVENT, id)).isPresent();
        if (known) {
            webhooks.deliver(id);
        }
        return known ? json(Json.object().put("resent", id)) : Answer.text(404, "No event " + id + "\n");
    }

    /** {@code ?payment_intent=pi_…&limit=10}: newest first, filtered by any of its fields. */
    private Answer list(Request request) {
        var kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.collection().equals(request.variable("collection")))
                .findFirst();
        if (kind.isEmpty()) {
            return Answer.text(
                    404,
                    "There are "
                            + Arrays.stream(Kind.values()).map(Kind::collection).toList() + "\n");
        }
        var filters = request.queryForm();
        var limit = filters.get("limit").map(Integer::parseInt).orElse(MOST);
        var found = store.read(change -> change.newestFirst(kind.get())
                .filter(object -> filters.fields().stream()
                        .filter(filter -> !filter.name().equals("limit"))
                        .allMatch(
                                filter -> at(object, filter.name()).asString("").equals(filter.value())))
                .limit(limit)
                .toList());
        var answer = Json.object().put("count", found.size());
        answer.putArray("data").addAll(found);
        return json(answer);
    }

    private static JsonNode at(ObjectNode object, String path) {
        return object.at("/" + path.replace('.', '/'));
    }

    private static Answer json(JsonNode node) {
        return Answer.json(200, Json.pretty(node) + "\n");
    }
}
