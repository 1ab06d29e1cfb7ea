package de.boxenstopp.benchmarks.subject;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long it takes from a commit to the commit of the consumer's effect; both happen in this process. */
final class Moments {

    private static final Map<UUID, Long> HALVES = new ConcurrentHashMap<>();
    private static final Histogram MICROSECONDS = new ConcurrentHistogram(3);

    private Moments() {}

    static void committed(UUID event) {
        meet(event, System.nanoTime());
    }

    static void hadEffect(UUID event) {
        meet(event, -System.nanoTime());
    }

    static Histogram taken() {
        var copy = MICROSECONDS.copy();
        MICROSECONDS.reset();
        return copy;
    }

    /** Whichever thread comes second records: the listener may well be faster than the writer's next line. */
    private static void meet(UUID event, long moment) {
        var other = HALVES.putIfAbsent(event, moment);
        if (other != null) {
            HALVES.remove(event);
            MICROSECONDS.recordValue(Math.max(0, Math.abs(moment + other)) / 1000);
        }
    }
}
