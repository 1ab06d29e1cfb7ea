package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One call of an operation: what was asked, already held against the schema. */
record Call(Act act, Request request, ObjectNode params) {

    Optional<String> text(String name) {
        return Json.text(params, name);
    }

    String id() {
        return request.variable("id");
    }

    /** What the address names. */
    ObjectNode subject(Kind kind, String word) {
        return act.change().find(kind, id()).orElseThrow(() -> StripeError.missing(word, id(), "id"));
    }

    /** What a parameter names, if it is there. */
    Optional<ObjectNode> named(Kind kind, String word, String param) {
        return text(param)
                .map(id -> act.change().find(kind, id).orElseThrow(() -> StripeError.missing(word, id, param)));
    }

    /** Copies what was given, word for word. */
    void copy(ObjectNode target, String... names) {
        for (var name : names) {
            if (params.has(name)) {
                target.set(name, params.get(name));
            }
        }
    }

    /** What Stripe knows but the simulator does not is refused loudly: ignoring it would lie. */
    void supports(String... names) {
        supports(params, "", names);
    }

    static void supports(JsonNode params, String path, String... names) {
        var known = Set.of(names);
        for (var name : params.propertyNames()) {
            if (!known.contains(name) && !name.equals("expand")) {
                var full = path.isEmpty() ? name : path + "[" + name + "]";
                throw StripeError.malformed("The simulator does not know the parameter " + full, null, full);
            }
        }
    }
}
