package de.boxenstopp.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a started program on disk, so that the next supervisor finds it should this one be killed. The time of its
 * start is kept too: process ids are used again.
 */
public final class PidFile {

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    String name() {
        return file.getFileName().toString().replace(".pid", "");
    }

    public void write(ProcessHandle process, String stopSignal) throws IOException {
        Files.writeString(file, String.join("\n", String.valueOf(process.pid()), startOf(process), stopSignal, ""));
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The program written down here, if it still runs. */
    Optional<ProcessHandle> stillRunning() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 3 || !lines.get(0).matches("\\d{1,18}")) {
            return Optional.empty(); // not there, or half written when the machine stopped
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(lines.get(1)));
    }

    String stopSignal() throws IOException {
        return Files.readAllLines(file).get(2);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
