package de.boxenstopp.kit.kafka;

import de.boxenstopp.kit.problem.Outage;
import de.boxenstopp.kit.problem.RuleViolation;
import java.util.stream.Stream;

/** What a failure in a listener means for the record. */
enum Trouble {
    /** The answer will not change: dead letter at once. */
    FINAL,
    /** Something is away that comes back: tried without limit. */
    INFRASTRUCTURE,
    /** Nobody thought of it: tried a few times. */
    UNEXPECTED;

    static Trouble of(Throwable failure) {
        if (Outage.isBehind(failure)) {
            return INFRASTRUCTURE;
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof RuleViolation || cause instanceof UndecodableRecord)
                ? FINAL
                : UNEXPECTED;
    }
}
