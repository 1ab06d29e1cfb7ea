package de.boxenstopp.stack.cache;

import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.ProgramLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@link Hello} as a part of a stack. */
record HelloProgram(StartUpCaches caches, Path jar, Path folder, List<String> options) implements Cached {

    @Override
    public String name() {
        return "hello";
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(ready());
    }

    @Override
    public Optional<JavaStart> javaStart() {
        List<String> jvm = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        jvm.addAll(options);
        return Optional.of(new JavaStart(
                name(), jvm, List.of("-cp", jar.toString(), Hello.class.getName()), List.of(ready().toString())));
    }

    @Override
    public Command command() throws IOException {
        return Command.of(caches.words(javaStart().orElseThrow(), log()), folder, Map.of());
    }

    @Override
    public Optional<String> missing() {
        return Files.exists(ready()) ? Optional.empty() : Optional.of("the file");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of();
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(20);
    }

    ProgramLog log() {
        return new ProgramLog(folder, name());
    }

    private Path ready() {
        return folder.resolve("ready");
    }
}
