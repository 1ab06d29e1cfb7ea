package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Change;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code expand[]=latest_charge.balance_transaction}: the object instead of its id. */
final class Expansion {

    private static final Map<String, Kind> REFERENCES = Map.of(
            "customer", Kind.CUSTOMER,
            "payment_intent", Kind.PAYMENT_INTENT,
            "latest_charge", Kind.CHARGE,
            "charge", Kind.CHARGE,
            "payment_method", Kind.PAYMENT_METHOD,
            "balance_transaction", Kind.BALANCE_TRANSACTION);

    private final Change change;

    Expansion(Change change) {
        this.change = change;
    }

    void expand(ObjectNode body, JsonNode paths) {
        for (var path : paths) {
            expand(body, List.of(path.asString().split("\\.")), path.asString());
        }
    }

    private void expand(JsonNode at, List<String> path, String whole) {
        if (path.isEmpty() || at.isNull()) {
            return;
        }
        var name = path.getFirst();
        var rest = path.subList(1, path.size());
        if (at instanceof ArrayNode list) {
            list.forEach(entry -> expand(entry, path, whole));
        } else if (at instanceof ObjectNode object) {
            resolve(object, name, whole);
            expand(object.path(name), rest, whole);
        }
    }

    private void resolve(ObjectNode object, String name, String whole) {
        var type = Json.text(object, "object").orElse("");
        if (type.equals("list") && name.equals("data")) {
            return;
        }
        if (type.equals("checkout.session") && name.equals("line_items")) {
            change.find(Kind.SESSION, Json.id(object))
                    .ifPresent(session -> object.set(name, session.path("_line_items")));
        } else if (type.equals("charge") && name.equals("refunds")) {
            object.set(name, refunds(object));
        } else if (REFERENCES.containsKey(name) && object.has(name)) {
            Json.text(object, name)
                    .flatMap(id -> change.find(REFERENCES.getOrDefault(name, Kind.CUSTOMER), id))
                    .ifPresent(found -> object.set(name, Rendering.visible(found)));
        } else {
            throw StripeError.invalid(
                    "This property cannot be expanded (%s). You may want to try expanding a different property."
                            .formatted(whole),
                    null,
                    "expand");
        }
    }

    private ObjectNode refunds(ObjectNode charge) {
        var list = Json.object().put("object", "list");
        var data = list.putArray("data");
        change.where(Kind.REFUND, "charge", Json.id(charge)).forEach(refund -> data.add(Rendering.visible(refund)));
        return list.put("has_more", false).put("url", "/v1/charges/" + Json.id(charge) + "/refunds");
    }
}
