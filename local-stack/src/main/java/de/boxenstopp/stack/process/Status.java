package de.boxenstopp.stack.process;

import java.time.Duration;
import java.util.Locale;

/**
 * What is to be said about a part at one moment.
 *
 * @param port the port it is known by, 0 when it has none
 * @param pid its process, 0 when there is none
 * @param took how long it took to get up, or has been taking so far
 * @param deaths how often in a row it died without getting up
 * @param note what it is busy with, or how it ended
 */
public record Status(String name, int port, State state, long pid, Duration took, int deaths, String note) {

    /** For people. */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
