package de.boxenstopp.stack;

import de.boxenstopp.stack.process.ProgramLog;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A program of one's own that was started beside the stack. */
public record Running(String name, Process process, ProgramLog log) {

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(5));
    }

    /** Asks it to end and waits so long. */
    public OptionalInt stop(Duration limit) {
        process.destroy();
        return awaitEnd(limit);
    }

    /** Its exit code, empty when it still runs after the limit. */
    public OptionalInt awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
