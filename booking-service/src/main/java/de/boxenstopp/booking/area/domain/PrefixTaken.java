package de.boxenstopp.booking.area.domain;

import de.boxenstopp.kit.problem.RuleViolation;
import java.util.List;
import java.util.Map;

/** A postal code has one workshop: another one serves these already. */
public final class PrefixTaken extends RuleViolation {

    private final transient List<String> prefixes;

    public PrefixTaken(List<String> prefixes) {
        super(Kind.CONFLICT, "prefix-taken", String.join(", ", prefixes));
        this.prefixes = List.copyOf(prefixes);
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("prefixes", prefixes);
    }
}
