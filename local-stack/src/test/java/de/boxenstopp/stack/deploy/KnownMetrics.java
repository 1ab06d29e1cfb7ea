package de.boxenstopp.stack.deploy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** deploy/metrics.txt: what there is after a booking, and what only comes with rarer events. */
record KnownMetrics(Set<String> afterABooking, Set<String> rarer) {

    private static final String RARER = "# Rarer";

    static KnownMetrics read() {
        List<String> lines = Checkout.text("deploy/metrics.txt").lines().toList();
        int rarer = lines.indexOf(RARER);
        return new KnownMetrics(names(lines.subList(0, rarer)), names(lines.subList(rarer, lines.size())));
    }

    boolean know(String metric) {
        return afterABooking.contains(metric)
                || rarer.stream().anyMatch(line -> line.replaceAll("\\{.*", "").equals(metric));
    }

    /** As people write it: with dots or without the ending. */
    boolean knowAsWritten(String name) {
        String plain = name.replaceAll("\\{.*", "").replace('.', '_');
        return List.of("", "_total", "_count", "_sum", "_seconds_count").stream()
                .anyMatch(ending -> know(plain + ending));
    }

    /** Named there as a whole metric, or with these very labels. */
    boolean needNotFind(Selector selector) {
        return rarer.contains(selector.metric()) || rarer.contains(selector.toString());
    }

    private static Set<String> names(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }
}
