package de.boxenstopp.gateway.health;

import java.util.Map;

/**
 * @param integrations what our services in turn depend on
 * @param services by their short names
 */
record HealthDocument(Overall status, Map<String, State> integrations, Map<String, State> services) {

    enum State {
        UP,
        DOWN
    }

    enum Overall {
        UP,
        /** Something does not work, something does. */
        DEGRADED,
        /** No service works. */
        DOWN
    }

    static HealthDocument of(Map<String, State> integrations, Map<String, State> services) {
        var allUp = !integrations.containsValue(State.DOWN) && !services.containsValue(State.DOWN);
        var someUp = services.containsValue(State.UP);
        var status = allUp ? Overall.UP : someUp ? Overall.DEGRADED : Overall.DOWN;
        return new HealthDocument(status, integrations, services);
    }
}
