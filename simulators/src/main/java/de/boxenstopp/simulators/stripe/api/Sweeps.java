package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.stripe.api.Act.Cause;
import de.boxenstopp.simulators.stripe.store.Json;
import de.boxenstopp.simulators.stripe.store.Kind;
import de.boxenstopp.simulators.stripe.store.Store;

/** What happens by itself as time passes: sessions end, slow refunds arrive or come back. */
public final class Sweeps {

    private final Store store;
    private final World world;
    private long nextSession;

    public Sweeps(Store store, World world) {
        this.store = store;
        this.world = world;
    }

    public synchronized void sweep() {
        endSessions(world.clock().instant().getEpochSecond());
        settleRefunds();
    }

    /** No session is shorter than half an hour: until then nothing that opens now can be due. */
    private void endSessions(long now) {
        if (now < nextSession) {
            return;
        }
        var open = store.read(
                change -> change.where(Kind.SESSION, "status", "open").toList());
        nextSession = open.stream()
                .mapToLong(session -> session.path("expires_at").asLong())
                .filter(due -> due > now)
                .reduce(now + CheckoutSessions.SHORTEST.toSeconds(), Math::min);
        open.stream()
                .filter(session -> session.path("expires_at").asLong() <= now)
                .forEach(session -> end(Json.id(session)));
    }

    private void end(String sessionId) {
        store.run(change -> change.find(Kind.SESSION, sessionId)
                .filter(CheckoutSessions::isOpen)
                .ifPresent(session -> CheckoutSessions.end(new Act(world, change, Cause.NOBODY), session)));
    }

    private void settleRefunds() {
        for (var next : Refunds.LATER) {
            store.run(change -> change.where(Kind.REFUND, "_next", next)
                    .toList()
                    .forEach(refund -> Refunds.become(new Act(world, change, Cause.NOBODY), refund, next)));
        }
    }
}
