package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.stream.StreamSupport;

/** What happened, for whoever missed the webhook. */
final class Events {

    private Events() {}

    static Result retrieve(Call call) {
        return Result.ok(call.subject(Kind.EVENT, "event"));
    }

    static Result list(Call call) {
        call.supports("created", "delivery_success", "ending_before", "limit", "starting_after", "type", "types");
        var delivered = call.params().path("delivery_success");
        var types = call.params().path("types");
        return Lists.page(
                call,
                call.act()
                        .change()
                        .newestFirst(Kind.EVENT)
                        .filter(event -> Lists.created(call, event))
                        .filter(event -> delivered.isMissingNode()
                                || delivered.asBoolean()
                                        == (event.path("pending_webhooks").asInt() == 0))
                        .filter(event -> call.text("type")
                                .map(wanted -> isOne(Json.need(event, "type"), wanted))
                                .orElse(true))
                        .filter(event -> types.isMissingNode()
                                || StreamSupport.stream(types.spliterator(), false)
                                        .anyMatch(type -> type.asString().equals(Json.need(event, "type"))))
                        .toList());
    }

    /** {@code charge.*} means all of them. */
    private static boolean isOne(String type, String wanted) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }
}
