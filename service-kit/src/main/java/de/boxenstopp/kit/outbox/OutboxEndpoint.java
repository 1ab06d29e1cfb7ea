package de.boxenstopp.kit.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For operators: what waits, what is parked, and to let a parked key try again. */
@Endpoint(id = "outbox")
class OutboxEndpoint {

    private final OutboxState state;
    private final OutboxRelay relay;

    OutboxEndpoint(OutboxState state, OutboxRelay relay) {
        this.state = state;
        this.relay = relay;
    }

    @ReadOperation
    Report report() {
        return new Report(state.size(), state.ageSeconds(), state.parked());
    }

    @WriteOperation
    Map<String, Integer> release(String topic, UUID key) {
        var released = state.release(topic, key);
        relay.wakeUp();
        return Map.of("released", released);
    }

    record Report(long size, double ageSeconds, List<OutboxState.Parked> parked) {}
}
