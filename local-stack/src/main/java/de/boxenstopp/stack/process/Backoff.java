package de.boxenstopp.stack.process;

import java.time.Duration;

/** How long to wait before a program that died is started again: longer each time, from the start once it lasted. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LASTED = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /** The pause after a death of a program that had been ready for so long (zero when it never was). */
    Duration afterDeath(Duration ready) {
        if (ready.compareTo(LASTED) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
