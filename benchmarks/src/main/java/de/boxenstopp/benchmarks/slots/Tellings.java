package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Each change takes one place of one window, in turns, so that the number of free places says how many changes somebody was
 * told of. Time counts from before the change was asked for.
 */
final class Tellings {

    private static final int MOST = 10_000;

    private final List<Shop.Window> windows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final AtomicLongArray[] begun;
    private final int[] changes;
    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);

    Tellings(List<Shop.Window> windows) {
        this.windows = windows;
        IntStream.range(0, windows.size())
                .forEach(number -> numbers.put(windows.get(number).slotId(), number));
        begun = IntStream.range(0, windows.size())
                .mapToObj(_ -> new AtomicLongArray(MOST))
                .toArray(AtomicLongArray[]::new);
        changes = new int[windows.size()];
    }

    List<Shop.Window> windows() {
        return windows;
    }

    int window(int change) {
        return change % windows.size();
    }

    synchronized void begin(int window) {
        begun[window].set(changes[window]++, System.nanoTime());
    }

    /** -1 when nobody changes that one. */
    int numberOf(String slotId) {
        return numbers.getOrDefault(slotId, -1);
    }

    /** @param known of how many changes of the window somebody knew before */
    void told(int window, int known, int now) {
        for (var change = known; change < now && change < MOST; change++) {
            var at = begun[window].get(change);
            if (at != 0) {
                micros.recordValue(Math.max(0, System.nanoTime() - at) / 1_000);
            }
        }
    }

    void reset() {
        micros.reset();
    }

    synchronized long changes() {
        return IntStream.of(changes).sum();
    }

    long count() {
        return micros.getTotalCount();
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    synchronized long missing(List<StreamListener> all) {
        return all.stream()
                .mapToLong(listener -> IntStream.range(0, changes.length)
                        .map(window -> Math.abs(changes[window] - listener.known(window)))
                        .sum())
                .sum();
    }
}
