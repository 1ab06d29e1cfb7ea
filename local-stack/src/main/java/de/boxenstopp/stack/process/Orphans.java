package de.boxenstopp.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Programs that an earlier supervisor left running when it was killed. */
public final class Orphans {

    private static final Duration MAY_TAKE = Duration.ofSeconds(5);

    private Orphans() {}

    /** Ends them all, so that their ports and files are free. */
    public static void end(Path pids, Clock clock, Consumer<Happening> told) throws IOException {
        Map<ProcessHandle, PidFile> orphans = new LinkedHashMap<>();
        for (PidFile file : filesIn(pids)) {
            file.stillRunning().ifPresent(process -> orphans.put(process, file));
        }
        for (Map.Entry<ProcessHandle, PidFile> orphan : orphans.entrySet()) {
            ProcessHandle process = orphan.getKey();
            told.accept(new Happening(
                    orphan.getValue().name(),
                    "is still there from an earlier run (pid " + process.pid() + "): ending it"));
            Signal.send(orphan.getValue().stopSignal(), process);
        }
        Instant latest = clock.instant().plus(MAY_TAKE);
        for (Map.Entry<ProcessHandle, PidFile> orphan : orphans.entrySet()) {
            Duration left = Duration.between(clock.instant(), latest);
            if (!Signal.awaitEnd(orphan.getKey(), left.isNegative() ? Duration.ZERO : left)) {
                Signal.kill(orphan.getKey());
            }
            orphan.getValue().delete();
        }
    }

    private static List<PidFile> filesIn(Path pids) throws IOException {
        if (!Files.isDirectory(pids)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pids)) {
            return files.map(PidFile::new).toList();
        }
    }
}
