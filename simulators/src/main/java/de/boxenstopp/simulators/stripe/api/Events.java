package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Change;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** What happened, for whoever missed the webhook. */
final class Events {

    private Events() {}

    static Result retrieve(Call call) {
        return Result.ok(honest(call.act().change(), call.subject(Kind.EVENT, "event")));
    }

    static Result list(Call call) {
        call.supports("created", "delivery_success", "ending_before", "limit", "starting_after", "type", "types");
        var change = call.act().change();
        var types = call.params().path("types");
        return Lists.page(
                call,
                candidates(call, change)
                        .filter(event -> call.text("type")
                                .map(wanted -> isOne(Json.need(event, "type"), wanted))
                                .orElse(true))
                        .filter(event -> types.isMissingNode()
                                || StreamSupport.stream(types.spliterator(), false)
                                        .anyMatch(type -> isOne(Json.need(event, "type"), type.asString())))
                        .map(event -> honest(change, event)));
    }

    /** What is not delivered is few: it need not be looked for among everything that ever happened. */
    private static Stream<ObjectNode> candidates(Call call, Change change) {
        var delivered = call.params().path("delivery_success");
        if (delivered.isMissingNode()) {
            return change.newestFirst(Kind.EVENT);
        }
        return delivered.asBoolean()
                ? change.newestFirst(Kind.EVENT)
                        .filter(event ->
                                change.find(Kind.DELIVERY, Json.id(event)).isEmpty())
                : change.newestFirst(Kind.DELIVERY)
                        .flatMap(delivery -> change.find(Kind.EVENT, Json.id(delivery)).stream());
    }

    private static ObjectNode honest(Change change, ObjectNode event) {
        return event.put(
                "pending_webhooks", change.find(Kind.DELIVERY, Json.id(event)).isPresent() ? 1 : 0);
    }

    /** {@code charge.*} means all of them. */
    private static boolean isOne(String type, String wanted) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }
}
