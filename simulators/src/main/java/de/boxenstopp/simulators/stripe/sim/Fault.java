package de.boxenstopp.simulators.stripe.sim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param path addresses that begin so
 * @param count how often it strikes; 0 = until it is taken away
 * @param every only each n-th call that fits
 */
public record Fault(
        Mode mode,
        String path,
        @Nullable String method,
        int count,
        int every,
        long millis,
        int status,
        Counters counters) {

    public enum Mode {
        /** The connection closes, nothing was done. */
        DOWN,
        /** It works, but late. */
        SLOW,
        /** It worked, but nobody learns of it: the connection closes. */
        DROP_RESPONSE,
        /** An error of Stripe's own, nothing was done. */
        ERROR;

        static Optional<Mode> named(String name) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(name))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        if (count < 0 || every < 1 || millis < 0) {
            throw new IllegalArgumentException("count and millis are at least 0, every is at least 1");
        }
    }

    public static Fault of(Mode mode, String path) {
        return new Fault(mode, path, null, 0, 1, 1000, 500, new Counters());
    }

    public Fault times(int newCount) {
        return new Fault(mode, path, method, newCount, every, millis, status, counters);
    }

    /** Counts a call that fits, and says whether it is struck. */
    boolean strikes(String askedMethod, String askedPath) {
        var fits = askedPath.startsWith(path) && (method == null || method.equalsIgnoreCase(askedMethod));
        if (!fits || isOver() || counters.seen.incrementAndGet() % every != 0) {
            return false;
        }
        return counters.struck.incrementAndGet() <= count || count == 0;
    }

    boolean isOver() {
        return count > 0 && counters.struck.get() >= count;
    }

    int struck() {
        return count == 0 ? counters.struck.get() : Math.min(count, counters.struck.get());
    }

    /** How many calls it saw, and how many it struck. */
    public static final class Counters {

        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger struck = new AtomicInteger();
    }
}
