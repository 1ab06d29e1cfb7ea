package de.boxenstopp.stack.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a part is meant to be and what it is. Shared by the thread that keeps it running and those that ask for
 * something; nothing in here calls out while it holds its lock.
 */
final class Life {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Clock clock;
    private final Backoff backoff = new Backoff();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private boolean wanted;
    private boolean atOnce;
    private State state = State.STOPPED;
    private String note = "";
    private Instant begun;
    private @Nullable Instant upSince;
    private Duration took = Duration.ZERO;
    private int deaths;
    private int deathsInARow;

    Life(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** From now on it is to run. */
    void want() {
        locked(() -> {
            if (!wanted) {
                wanted = true;
                deathsInARow = 0;
                become(State.WAITING, "");
            }
        });
    }

    /** From now on it is to be stopped. */
    void unwant() {
        locked(() -> {
            wanted = false;
            if (state != State.STOPPED) {
                become(State.STOPPING, "");
            }
        });
    }

    /** It is to end, and to begin again without a pause. */
    void wantAnew() {
        locked(() -> {
            atOnce = wanted;
            deathsInARow = 0;
            if (wanted) {
                become(State.STOPPING, "");
            }
        });
    }

    boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    void awaitWanted() throws InterruptedException {
        lock.lock();
        try {
            while (!wanted) {
                become(State.STOPPED, "");
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as it may go on as it is. */
    void awaitChangeOfMind() throws InterruptedException {
        lock.lock();
        try {
            while (wanted && !atOnce) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void begin() {
        locked(() -> {
            begun = clock.instant();
            atOnce = false;
            upSince = null;
            become(State.PREPARING, "");
        });
    }

    void become(State next, String why) {
        locked(() -> {
            if (!wanted && state == State.STOPPING && next != State.STOPPED) {
                return; // what was under way when the end was asked for does not hide it
            }
            state = next;
            note = why;
        });
    }

    void busyWith(String what) {
        locked(() -> note = what);
    }

    /** It got there; answers whether it had died before. */
    boolean reached(State goal) {
        lock.lock();
        try {
            Instant now = clock.instant();
            upSince = now;
            took = Duration.between(begun, now);
            become(goal, history());
            boolean hadDied = deathsInARow > 0;
            deathsInARow = 0;
            return hadDied;
        } finally {
            lock.unlock();
        }
    }

    /** What a later look found; answers whether that is new. */
    boolean found(Optional<String> missing) {
        lock.lock();
        try {
            if (state == State.UP && missing.isPresent()) {
                become(State.NOT_READY, missing.get());
                return true;
            }
            if (state == State.NOT_READY && missing.isEmpty()) {
                become(State.UP, history());
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** It ended; answers the pause before it is started again, empty when its end was wanted. */
    Optional<Duration> ended(String how) {
        lock.lock();
        try {
            if (!wanted || atOnce) {
                return Optional.empty();
            }
            Duration pause =
                    backoff.afterDeath(upSince == null ? Duration.ZERO : Duration.between(upSince, clock.instant()));
            deaths++;
            deathsInARow++;
            become(State.DEAD, how + "; again in " + pause.toMillis() / 1000.0 + " s");
            return Optional.of(pause);
        } finally {
            lock.unlock();
        }
    }

    /** Nobody looks after it any more; those who wait for it must not wait for ever. */
    void giveUp(String why) {
        locked(() -> {
            deathsInARow = Integer.MAX_VALUE;
            become(State.DEAD, why);
        });
    }

    /** Waits so long, or until somebody asks for something else. */
    void pause(Duration pause) throws InterruptedException {
        Instant end = clock.instant().plus(pause);
        lock.lock();
        try {
            while (wanted && !atOnce && clock.instant().isBefore(end)) {
                changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    Status status(Part part, long pid) {
        lock.lock();
        try {
            boolean begins = state == State.PREPARING || state == State.STARTING;
            return new Status(
                    part.name(),
                    part.ports().values().stream().findFirst().orElse(0),
                    state,
                    pid,
                    begins ? Duration.between(begun, clock.instant()) : took,
                    deathsInARow,
                    note);
        } finally {
            lock.unlock();
        }
    }

    private String history() {
        return switch (deaths) {
            case 0 -> "";
            case 1 -> "died once";
            default -> "died " + deaths + " times";
        };
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
