package de.boxenstopp.stack.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One line of the table: a {@link Program} that is kept running, or a {@link Step} that is done once. */
public sealed interface Part permits Program, Step {

    String name();

    /** The parts that must be up before this one is started for the first time. */
    List<String> needs();

    /** The parts that are to go first, where not all can at once; it does not wait for those that fail. */
    default List<String> after() {
        return List.of();
    }

    /** Its ports with what each is for; the first is the one it is known by. */
    Map<String, Integer> ports();

    /** Within what time it must be ready, on a slow machine too. */
    Duration startLimit();
}
