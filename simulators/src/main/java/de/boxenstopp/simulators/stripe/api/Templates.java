package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's objects with every field they always have, as a new object has them. */
final class Templates {

    private static final ObjectNode ALL = load();

    private Templates() {}

    static ObjectNode of(String object) {
        return ALL.required(object).asObject().deepCopy();
    }

    private static ObjectNode load() {
        try (var stream = Templates.class.getResourceAsStream("/de/boxenstopp/simulators/stripe/templates.json")) {
            return Json.parse(Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
