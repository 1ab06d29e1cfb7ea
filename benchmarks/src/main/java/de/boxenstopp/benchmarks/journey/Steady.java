package de.boxenstopp.benchmarks.journey;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Arrivals at a constant rate, whether the earlier ones were served or not: a queue that builds up is measured, not hidden.
 */
public final class Steady {

    private Steady() {}

    public interface Arrival {
        /** @param due when it was to begin, by {@link System#nanoTime()}: latency counts from here */
        void arrive(int number, long due);
    }

    /** Returns when the last one is done. */
    public static void arrivals(double perSecond, int count, Arrival arrival) {
        arrivalsWhile(perSecond, number -> number < count, arrival);
    }

    public static void arrivalsWhile(double perSecond, IntPredicate more, Arrival arrival) {
        var gap = (long) (1e9 / perSecond);
        var start = System.nanoTime() + Duration.ofMillis(100).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; more.test(i); i++) {
                var number = i;
                var due = start + i * gap;
                sleepUntil(due);
                threads.execute(() -> arrival.arrive(number, due));
            }
        }
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
