package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.schema.StripeError;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's pages: newest first, from a cursor on, with the word whether there is more. */
final class Lists {

    private static final int LARGEST = 100;

    private Lists() {}

    static Operation of(Kind kind, String... filters) {
        return call -> {
            var supported = new ArrayList<>(List.of("limit", "starting_after", "ending_before", "created"));
            supported.addAll(List.of(filters));
            call.supports(supported.toArray(String[]::new));
            var objects = candidates(call, kind, filters);
            for (var filter : filters) {
                var wanted = call.text(filter);
                objects = objects.filter(object -> wanted.isEmpty() || wanted.equals(Json.text(object, filter)));
            }
            return page(call, objects);
        };
    }

    /** Reads no further than the page reaches. */
    static Result page(Call call, Stream<ObjectNode> newestFirst) {
        var limit = limit(call);
        var objects = created(call, newestFirst);
        var backwards = call.text("ending_before");
        var found = backwards.isPresent()
                ? endingBefore(objects, backwards.get(), limit)
                : startingAfter(objects, call, limit);
        var page = Json.object().put("object", "list");
        var data = page.putArray("data");
        (backwards.isPresent()
                        ? found.reversed().stream().limit(limit).toList().reversed()
                        : found.stream().limit(limit).toList())
                .forEach(object -> data.add(Rendering.visible(object)));
        page.put("has_more", found.size() > limit);
        return Result.ok(page.put("url", call.request().path()));
    }

    private static List<ObjectNode> startingAfter(Stream<ObjectNode> objects, Call call, int limit) {
        var cursor = call.text("starting_after");
        if (cursor.isEmpty()) {
            return objects.limit(limit + 1L).toList();
        }
        return objects.dropWhile(object -> !Json.id(object).equals(cursor.get()))
                .skip(1)
                .limit(limit + 1L)
                .toList();
    }

    /** The ones just newer than the cursor. */
    private static List<ObjectNode> endingBefore(Stream<ObjectNode> objects, String cursor, int limit) {
        var newer = objects.takeWhile(object -> !Json.id(object).equals(cursor)).toList();
        return newer.subList(Math.max(0, newer.size() - limit - 1), newer.size());
    }

    private static int limit(Call call) {
        var limit = call.params().path("limit").asInt(10);
        if (limit < 1) {
            throw StripeError.invalid(
                    "This value must be greater than or equal to 1.", "parameter_invalid_integer", "limit");
        }
        if (limit > LARGEST) {
            throw StripeError.invalid(
                    "This value must be less than or equal to 100 (it currently is '%d').".formatted(limit),
                    "parameter_invalid_integer",
                    "limit");
        }
        return limit;
    }

    private static Stream<ObjectNode> candidates(Call call, Kind kind, String[] filters) {
        for (var filter : filters) {
            var value = call.text(filter);
            if (value.isPresent() && kind.isIndexedBy(filter)) {
                return call.act().change().where(kind, filter, value.get());
            }
        }
        return call.act().change().newestFirst(kind);
    }

    private static Stream<ObjectNode> created(Call call, Stream<ObjectNode> newestFirst) {
        var range = call.params().path("created");
        var exactly = range.isNumber();
        var from = exactly ? range.asLong() : Math.max(at(range, "gte", 0), at(range, "gt", -1) + 1);
        var to = exactly
                ? range.asLong()
                : Math.min(at(range, "lte", Long.MAX_VALUE), at(range, "lt", Long.MAX_VALUE) - 1);
        return newestFirst
                .takeWhile(object -> object.path("created").asLong() >= from)
                .filter(object -> object.path("created").asLong() <= to);
    }

    private static long at(JsonNode range, String name, long otherwise) {
        return range.path(name).asLong(otherwise);
    }
}
