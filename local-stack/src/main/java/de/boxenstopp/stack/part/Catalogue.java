package de.boxenstopp.stack.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our services. To add one, add its entry here: database, role, keys, addresses, build and process follow. */
public final class Catalogue {

    public static final List<Entry> SERVICES = List.of(
            service("slot", 8083, Map.of("BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H")), // demo data: book for tomorrow
            service("booking", 8081, Map.of()));

    private Catalogue() {}

    /**
     * A service of ours.
     *
     * @param name without "-service": of its database, role, keys, log
     * @param port of its API when nothing else is asked for; its management port is 1000 above
     * @param environment settings of a local run that differ from the service's own defaults
     */
    public record Entry(String name, int port, Map<String, String> environment) {

        public String module() {
            return name + "-service";
        }
    }

    public static Optional<Entry> find(String name) {
        return SERVICES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private static Entry service(String name, int port, Map<String, String> environment) {
        return new Entry(name, port, environment);
    }
}
