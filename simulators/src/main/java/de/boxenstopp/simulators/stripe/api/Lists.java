package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's pages: newest first, from a cursor on, with the word whether there is more. */
final class Lists {

    private Lists() {}

    static Operation of(Kind kind, String... filters) {
        return call -> {
            call.supports(with(filters, "limit", "starting_after", "ending_before", "created"));
            Predicate<ObjectNode> wanted = object -> created(call, object);
            for (var filter : filters) {
                wanted = wanted.and(object -> call.text(filter)
                        .map(value ->
                                Json.text(object, filter).filter(value::equals).isPresent())
                        .orElse(true));
            }
            return page(call, candidates(call, kind, filters).filter(wanted).toList());
        };
    }

    static Result page(Call call, List<ObjectNode> newestFirst) {
        var limit = call.params().path("limit").asInt(10);
        if (limit < 1 || limit > 100) {
            throw StripeError.invalid(
                    limit < 1
                            ? "This value must be greater than or equal to 1."
                            : "This value must be less than or equal to 100 (it currently is '%d').".formatted(limit),
                    "parameter_invalid_integer",
                    "limit");
        }
        int from = call.text("starting_after")
                .map(id -> position(newestFirst, id, "starting_after") + 1)
                .orElse(0);
        int to = call.text("ending_before")
                .map(id -> position(newestFirst, id, "ending_before"))
                .orElse(newestFirst.size());
        var backwards = call.params().has("ending_before");
        if (backwards) {
            from = Math.max(from, to - limit);
        }
        int until = Math.min(to, from + limit);
        var page = Json.object().put("object", "list");
        var data = page.putArray("data");
        newestFirst.subList(Math.min(from, until), until).forEach(object -> data.add(Rendering.visible(object)));
        page.put("has_more", backwards ? from > 0 : until < newestFirst.size());
        return Result.ok(page.put("url", call.request().path()));
    }

    private static Stream<ObjectNode> candidates(Call call, Kind kind, String[] filters) {
        for (var filter : filters) {
            var value = call.text(filter);
            if (value.isPresent() && kind.isIndexedBy(filter)) {
                return call.act().change().where(kind, filter, value.get()).stream();
            }
        }
        return call.act().change().newestFirst(kind);
    }

    private static int position(List<ObjectNode> objects, String id, String param) {
        for (int i = 0; i < objects.size(); i++) {
            if (Json.id(objects.get(i)).equals(id)) {
                return i;
            }
        }
        throw StripeError.missing("object", id, param);
    }

    static boolean created(Call call, ObjectNode object) {
        var range = call.params().path("created");
        var created = object.path("created").asLong();
        if (range.isNumber()) {
            return created == range.asLong();
        }
        return within(range, created);
    }

    private static boolean within(JsonNode range, long value) {
        return value > range.path("gt").asLong(Long.MIN_VALUE)
                && value >= range.path("gte").asLong(Long.MIN_VALUE)
                && value < range.path("lt").asLong(Long.MAX_VALUE)
                && value <= range.path("lte").asLong(Long.MAX_VALUE);
    }

    private static String[] with(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
