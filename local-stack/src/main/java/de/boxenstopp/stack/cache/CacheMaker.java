package de.boxenstopp.stack.cache;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Launcher;
import de.boxenstopp.stack.process.PidFile;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes one cache: starts a program that notes the classes it loads, ends it once it is ready, and has a JVM write them
 * down. All of it yields to whatever else wants the processor, and ends with us.
 */
public final class CacheMaker {

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Ten seconds after it is ready, a service begins what it does in the background; Kafka's client is loaded for that. */
    private static final Duration USUAL_LINGER = Duration.ofSeconds(15);

    private static final Duration MAY_TAKE = Duration.ofMinutes(10);

    private static final long MB = 1_000_000;
    /** One cache and its notes are some 300 MB. */
    private static final long LEFT_FREE = 1_000 * MB;

    private final StartUpCaches caches;
    private final PidFile pidFile;
    private final Path logs;
    private final Clock clock;
    private final Duration linger;

    public CacheMaker(StartUpCaches caches, Path logs, Path pids, Clock clock) {
        this(caches, logs, pids, clock, USUAL_LINGER);
    }

    CacheMaker(StartUpCaches caches, Path logs, Path pids, Clock clock, Duration linger) {
        this.caches = caches;
        this.pidFile = new PidFile(pids.resolve("cache.pid"));
        this.logs = logs;
        this.clock = clock;
        this.linger = linger;
    }

    /** @param understudy the program once more, where it disturbs nobody */
    public void make(Cached understudy) throws Exception {
        Folders.createForAll(caches.folder());
        refuseToFillTheDisk();
        understudy.prepare(busyWith -> {});
        JavaStart start = understudy.javaStart().orElseThrow();
        Path notes = caches.folder().resolve(start.name() + ".notes.part");
        Path cache = caches.folder().resolve(start.name() + ".aot.part");
        ProgramLog log = new ProgramLog(logs, "cache-" + start.name());
        log.rotate();
        try {
            Command command = understudy.command();
            rehearse(understudy, command(command, start, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes), log);
            run(
                    command(
                            command,
                            start,
                            "-XX:AOTMode=create",
                            "-XX:AOTConfiguration=" + notes,
                            "-XX:AOTCache=" + cache),
                    log);
            if (!Files.exists(cache)) {
                throw new StackFailed("the JVM made none; " + log.file() + " tells why");
            }
            caches.keep(start, cache);
        } finally {
            Files.deleteIfExists(notes);
            Files.deleteIfExists(cache);
        }
    }

    /** A service that cannot write is worse than one that starts slowly. */
    private void refuseToFillTheDisk() throws IOException {
        long free = Files.getFileStore(caches.folder()).getUsableSpace();
        if (free < LEFT_FREE) {
            throw new StackFailed("only " + free / MB + " MB are free in " + caches.folder());
        }
    }

    private void rehearse(Cached understudy, Command command, ProgramLog log) throws IOException, InterruptedException {
        Process process = start(command, log);
        try {
            Instant latest = clock.instant().plus(MAY_TAKE);
            while (understudy.missing().isPresent()) {
                if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new StackFailed("the program ended with " + process.exitValue() + "; see " + log.file());
                }
                if (clock.instant().isAfter(latest)) {
                    throw new StackFailed("the program was not ready in time; see " + log.file());
                }
            }
            TimeUnit.NANOSECONDS.sleep(linger.toNanos());
            process.destroy(); // it writes its notes as its last
            await(process, log);
        } finally {
            end(process);
        }
    }

    private void run(Command command, ProgramLog log) throws IOException, InterruptedException {
        Process process = start(command, log);
        try {
            await(process, log);
            if (process.exitValue() != 0) {
                throw new StackFailed("the JVM ended with " + process.exitValue() + "; " + log.file() + " tells why");
            }
        } finally {
            end(process);
        }
    }

    private static void await(Process process, ProgramLog log) throws InterruptedException {
        if (!process.waitFor(MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StackFailed("the JVM was not done in time; see " + log.file());
        }
    }

    private Process start(Command command, ProgramLog log) throws IOException, InterruptedException {
        Process process = Launcher.start(command, log.file());
        pidFile.write(process.toHandle(), "KILL");
        return process;
    }

    private void end(Process process) throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor(5, TimeUnit.SECONDS);
        pidFile.delete();
    }

    private static Command command(Command usual, JavaStart start, String... options) {
        List<String> words = new ArrayList<>(List.of("nice", "-n", "19"));
        words.addAll(start.words(options));
        return new Command(words, usual.folder(), usual.environment(), usual.inherits(), usual.identity(), "KILL");
    }
}
