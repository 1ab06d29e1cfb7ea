package de.boxenstopp.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the processes of a stack cost, as Linux counts it; the supervisor is one of them. */
record Processes(Path state) {

    private static final double TICKS_PER_SECOND = 100;

    /** Memory with what several share divided among them. */
    double pssMb() {
        return byName().values().stream()
                .flatMap(Processes::family)
                .mapToDouble(Processes::pssMb)
                .sum();
    }

    Map<String, Double> cpuSecondsByName() {
        var seconds = new TreeMap<String, Double>();
        byName().forEach((name, process) -> seconds.put(
                name, family(process).mapToDouble(Processes::cpuSeconds).sum()));
        return seconds;
    }

    /** How many were started with this word. */
    long count(String word) {
        return byName().values().stream()
                .filter(process -> lines(process, "cmdline").anyMatch(line -> line.contains(word)))
                .count();
    }

    private Map<String, ProcessHandle> byName() {
        var found = new TreeMap<String, ProcessHandle>();
        try (var files = Files.list(state.resolve("pids"))) {
            for (var file : files.toList()) {
                find(Files.readAllLines(file).getFirst())
                        .ifPresent(process ->
                                found.put(file.getFileName().toString().replace(".pid", ""), process));
            }
            find(Files.readString(state.resolve("lock")).strip())
                    .ifPresent(process -> found.put("supervisor", process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Optional<ProcessHandle> find(String pid) {
        return ProcessHandle.of(Long.parseLong(pid));
    }

    /** PostgreSQL's sessions are processes of their own; the supervisor's children are counted by their names. */
    private static Stream<ProcessHandle> family(ProcessHandle process) {
        var isSupervisor = lines(process, "cmdline").anyMatch(line -> line.contains("stack.cli.Run"));
        return isSupervisor ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
    }

    private static double pssMb(ProcessHandle process) {
        return lines(process, "smaps_rollup")
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    private static double cpuSeconds(ProcessHandle process) {
        return lines(process, "stat")
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" ", -1))
                .mapToDouble(fields -> (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND)
                .sum();
    }

    private static Stream<String> lines(ProcessHandle process, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), file)).stream();
        } catch (IOException e) {
            return Stream.empty(); // it has just ended
        }
    }
}
