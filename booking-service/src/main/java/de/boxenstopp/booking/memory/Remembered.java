package de.boxenstopp.booking.memory;

import de.boxenstopp.kit.database.AfterCommit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One set of data, read once and then kept until it changes. Whoever asks never waits for the database, but for the first
 * one after a change.
 */
public final class Remembered<T> {

    private final Supplier<T> read;

    private volatile @Nullable T known;

    Remembered(Supplier<T> read) {
        this.read = read;
    }

    public T now() {
        var value = known;
        return value == null ? readAgain() : value;
    }

    /** This instance is changing the data itself: it knows as soon as that is committed. */
    public void changing() {
        AfterCommit.run(this::forget);
    }

    /** In turn, so that what is read last is what is kept. */
    void forget() {
        synchronized (this) {
            known = null;
        }
    }

    private T readAgain() {
        synchronized (this) {
            var value = known;
            if (value == null) {
                value = read.get();
                known = value;
            }
            return value;
        }
    }
}
