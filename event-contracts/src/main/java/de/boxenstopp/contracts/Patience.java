package de.boxenstopp.contracts;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks again while the other side is away, because Kafka and the registry may be starting beside us. */
record Patience(Clock clock, Duration limit, Duration pause, Consumer<String> progress) {

    /** A try that reached nobody. Anything else it throws ends the waiting. */
    static class Away extends Exception {
        Away(String why, Throwable cause) {
            super(why, cause);
        }

        Away(String why) {
            super(why);
        }
    }

    interface Try<T> {
        T once() throws Away, InterruptedException;
    }

    <T> T until(String whom, Try<T> attempt) {
        var deadline = clock.instant().plus(limit);
        while (true) {
            try {
                return attempt.once();
            } catch (Away e) {
                if (!clock.instant().isBefore(deadline)) {
                    throw new PublishingFailed(
                            whom + " did not answer for " + limit.toSeconds() + " s: " + e.getMessage(), e);
                }
                progress.accept("waiting for " + whom + ": " + e.getMessage());
                rest();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PublishingFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PublishingFailed("interrupted", e);
    }
}
