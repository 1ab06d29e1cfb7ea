package de.boxenstopp.stack.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our services. To add one, add its entry here: database, role, keys, addresses, build and process follow. */
public final class Catalogue {

    public static final List<Entry> SERVICES = List.of(
            // It needs none of the others to start, so that it can say what is up.
            new Entry("gateway", "gateway", 5000, List.of(), Map.of()),
            service("slot", 8083, Map.of("BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H")), // demo data: book for tomorrow
            service("booking", 8081, Map.of()),
            service("identity", 8087, Map.of()),
            service("payment", 8082, Map.of(), "stripe"),
            service("notification", 8088, Map.of("MAIL_FROM", "Boxenstopp <hallo@boxenstopp.example>"), "mailbox"));

    private Catalogue() {}

    /**
     * A service of ours.
     *
     * @param name of its keys and log, and of its database if it has one
     * @param module that builds it
     * @param port of its API when nothing else is asked for; its management port is 1000 above
     * @param needs the parts that must be up before it is started
     * @param environment settings of a local run that differ from the service's own defaults
     */
    public record Entry(String name, String module, int port, List<String> needs, Map<String, String> environment) {

        boolean hasDatabase() {
            return needs.contains("postgres");
        }
    }

    public static Optional<Entry> find(String name) {
        return SERVICES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** All who have a key, besides the operators. */
    public static List<String> names() {
        return SERVICES.stream().map(Entry::name).toList();
    }

    static List<String> databases() {
        return SERVICES.stream().filter(Entry::hasDatabase).map(Entry::name).toList();
    }

    private static Entry service(String name, int port, Map<String, String> environment, String... furtherNeeds) {
        return new Entry(name, name + "-service", port, Needs.ofAService(furtherNeeds), environment);
    }
}
