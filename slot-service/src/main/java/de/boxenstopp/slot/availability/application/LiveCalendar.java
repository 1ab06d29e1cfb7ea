package de.boxenstopp.slot.availability.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * The picture of the calendar for everybody who looks. It is refreshed because somebody looks: it costs nothing while
 * nobody does. How old it is counts from before it was read, so it is never older than it says.
 */
@Component
public class LiveCalendar {

    /** A connection may break while we read; that the database is away shows the second time. */
    private static final int ATTEMPTS = 2;

    private final PictureReader reader;
    private final LiveSettings settings;
    private final AtomicReference<@Nullable CompletableFuture<Seen>> reading = new AtomicReference<>();
    private volatile @Nullable Seen newest;

    LiveCalendar(PictureReader reader, LiveSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /** All that was committed {@code longest-age} ago is in it; if that cannot be had, the failure is the caller's. */
    public Picture current() {
        return look().picture();
    }

    /** As {@link #current()}, for whoever wants to know later whether it may still be shown. */
    public Seen look() {
        var asked = System.nanoTime();
        var seen = newest;
        if (seen == null || !seen.isWithin(settings.longestAge(), asked)) {
            return await(asked, settings.longestAge());
        }
        if (!seen.isWithin(settings.refreshAfter(), asked)) {
            var _ = refresh(); // whoever waits for it hears of a failure
        }
        return seen;
    }

    /** @param begun when reading what is shown was */
    public boolean mayStillBeShown(long begun) {
        return isWithin(settings.longestAge(), begun, System.nanoTime());
    }

    private static boolean isWithin(Duration age, long begun, long now) {
        return now - begun <= age.toNanos();
    }

    /** All that was committed before the call is in it. */
    Picture asOfNow() {
        return await(System.nanoTime(), Duration.ZERO).picture();
    }

    private Seen await(long asked, Duration age) {
        for (var attempt = 1; ; attempt++) {
            try {
                var seen = refresh().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
                if (seen.isWithin(age, asked)) {
                    return seen;
                }
            } catch (ExecutionException failed) {
                if (attempt >= ATTEMPTS) {
                    throw failed.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(failed);
                }
            } catch (TimeoutException slow) {
                throw new QueryTimeoutException("the calendar cannot be read in time", slow);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new QueryTimeoutException("nobody waits for the calendar any more", stop);
            }
        }
    }

    /** However many ask: one reads, for all. */
    private CompletableFuture<Seen> refresh() {
        var mine = new CompletableFuture<Seen>();
        var others = reading.compareAndExchange(null, mine);
        if (others != null) {
            return others;
        }
        Thread.ofVirtual().name("calendar-picture").start(() -> read(mine));
        return mine;
    }

    private void read(CompletableFuture<Seen> result) {
        var begun = System.nanoTime();
        try {
            var before = newest;
            var seen = new Seen(reader.read(before == null ? null : before.picture()), begun);
            newest = seen;
            reading.set(null);
            result.complete(seen);
        } catch (RuntimeException | Error failure) {
            reading.set(null);
            result.completeExceptionally(failure);
        }
    }

    /** @param begun when reading it was: all that was committed before is in it */
    public record Seen(Picture picture, long begun) {

        private boolean isWithin(Duration age, long now) {
            return LiveCalendar.isWithin(age, begun, now);
        }
    }
}
