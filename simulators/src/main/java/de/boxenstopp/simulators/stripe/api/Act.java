package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.store.Change;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One change to the world, with the events that tell of it. They become true together. */
public final class Act {

    private final World world;
    private final Change change;
    private final Cause cause;

    public Act(World world, Change change, Cause cause) {
        this.world = world;
        this.change = change;
        this.cause = cause;
    }

    public Change change() {
        return change;
    }

    long now() {
        return world.clock().instant().getEpochSecond();
    }

    String address() {
        return world.address().get().toString();
    }

    Optional<ObjectNode> find(Kind kind, Optional<String> id) {
        return id.flatMap(known -> change.find(kind, known));
    }

    ObjectNode create(String template, String id) {
        return Templates.of(template).put("id", id).put("created", now());
    }

    void put(Kind kind, ObjectNode object) {
        change.put(kind, object);
    }

    void emit(String type, ObjectNode object) {
        emit(type, object, null);
    }

    /** @param previous the fields that changed, as they were before */
    void emit(String type, ObjectNode object, @Nullable ObjectNode previous) {
        var event = create("event", Ids.next("evt_3", 23)).put("type", type);
        var told = world.hasListener().getAsBoolean();
        event.put("pending_webhooks", told ? 1 : 0);
        event.putObject("data").set("object", Rendering.visible(object));
        if (previous != null) {
            event.withObject("data").set("previous_attributes", previous);
        }
        event.withObject("request").put("id", cause.requestId()).put("idempotency_key", cause.idempotencyKey());
        put(Kind.EVENT, event);
        if (told) {
            var id = Json.id(event);
            put(Kind.DELIVERY, Json.object().put("id", id).put("attempts", 0));
            change.afterwards(() -> world.deliver().accept(id));
        }
    }

    /** The request that led to it; what happens by itself, or on the hosted page, has none. */
    public record Cause(
            @Nullable String requestId, @Nullable String idempotencyKey) {

        public static final Cause NOBODY = new Cause(null, null);
    }
}
