package de.boxenstopp.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that costs nothing: ready as soon as its script has made the file {@code $READY}. */
record ShellProgram(
        String name, List<String> needs, List<String> after, String script, Path folder, Duration startLimit)
        implements Program {

    static ShellProgram of(String name, String script, Path folder) {
        return new ShellProgram(name, List.of(), List.of(), script, folder, Duration.ofSeconds(20));
    }

    ShellProgram needing(String... others) {
        return new ShellProgram(name, List.of(others), after, script, folder, startLimit);
    }

    ShellProgram goingAfter(String... others) {
        return new ShellProgram(name, needs, List.of(others), script, folder, startLimit);
    }

    ShellProgram within(Duration limit) {
        return new ShellProgram(name, needs, after, script, folder, limit);
    }

    Path ready() {
        return folder.resolve(name + ".ready");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of();
    }

    @Override
    public Command command() throws Exception {
        Files.deleteIfExists(ready());
        return Command.of(List.of("sh", "-c", script), folder, Map.of("READY", ready().toString()));
    }

    @Override
    public Optional<String> missing() {
        return Files.exists(ready()) ? Optional.empty() : Optional.of(ready().toString());
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(1);
    }
}
