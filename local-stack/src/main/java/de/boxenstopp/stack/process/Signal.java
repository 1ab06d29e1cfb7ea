package de.boxenstopp.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes: asks first, waits so long, kills then. */
final class Signal {

    private Signal() {}

    static void send(String signal, ProcessHandle process) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder(List.of("kill", "-" + signal, String.valueOf(process.pid())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when the process ended by itself within the limit. */
    static boolean awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }

    /** Kills a process and what it started; returns once they are gone or after a limit. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        // PostgreSQL's children end by themselves when the postmaster is gone; it does not start again before they
        // have.
        children.forEach(child -> {
            if (!awaitEnd(child, Duration.ofSeconds(5))) {
                child.destroyForcibly();
            }
        });
        awaitEnd(process, Duration.ofSeconds(5));
    }

    static String describe(int exitCode) {
        return switch (exitCode) {
            case 137 -> "killed (signal 9)";
            case 143 -> "terminated (signal 15)";
            case 130 -> "interrupted (signal 2)";
            default -> exitCode > 128 ? "ended by signal " + (exitCode - 128) : "ended with exit code " + exitCode;
        };
    }
}
