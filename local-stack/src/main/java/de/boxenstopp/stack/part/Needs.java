package de.boxenstopp.stack.part;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts must be up before another is started, and which go first. */
final class Needs {

    private static final Map<String, List<String>> OF_INFRASTRUCTURE =
            Map.of("registry", List.of("postgres"), "contracts", List.of("kafka", "registry"));

    /** Who is asked while a customer looks around and books; two processors cannot start all at once. */
    private static final List<String> FIRST = List.of("gateway", "slot", "booking", "identity");

    private static final List<String> LATER = List.of("stripe", "mailbox", "payment", "notification");

    private Needs() {}

    /** Those that are to open the door before this one is started. */
    static List<String> after(String part) {
        return LATER.contains(part) ? FIRST : List.of();
    }

    static List<String> of(String part) {
        return Catalogue.find(part)
                .map(Catalogue.Entry::needs)
                .orElseGet(() -> OF_INFRASTRUCTURE.getOrDefault(part, List.of()));
    }

    /** A service that keeps data and tells facts. */
    static List<String> ofAService(String... further) {
        List<String> needs = new ArrayList<>(List.of("postgres", "kafka", "registry", "contracts"));
        needs.addAll(List.of(further));
        return List.copyOf(needs);
    }

    /** These parts and all that they cannot do without. */
    static Set<String> withAll(List<String> parts) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> add(part, all));
        return all;
    }

    private static void add(String part, Set<String> all) {
        if (all.add(part)) {
            of(part).forEach(need -> add(need, all));
        }
    }
}
