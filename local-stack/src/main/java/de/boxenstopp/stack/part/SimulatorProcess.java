package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.build.PlainJar;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the stand-ins: a plain Java program that says at {@code /_sim/health} that it is there. */
final class SimulatorProcess implements Program {

    private final String name;
    private final String mainClass;
    private final PlainJar jar;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final StateFolder state;
    private final Map<String, Integer> ports;
    private final String address;
    private @Nullable String classPath;

    SimulatorProcess(
            String name,
            String mainClass,
            PlainJar jar,
            List<String> jvmOptions,
            Map<String, String> environment,
            StateFolder state,
            Map<String, Integer> ports,
            String address) {
        this.name = name;
        this.mainClass = mainClass;
        this.jar = jar;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.state = state;
        this.ports = ports;
        this.address = address;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> after() {
        return Needs.after(name());
    }

    @Override
    public Map<String, Integer> ports() {
        return ports;
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException {
        Folders.createForAll(state.work(name));
        Folders.createForOwner(state.data(name));
        classPath = jar.classPath();
    }

    @Override
    public Command command() {
        List<String> words = new ArrayList<>(Jvm.words(jvmOptions));
        words.addAll(List.of("-cp", Objects.requireNonNull(classPath, "prepared first"), mainClass));
        return Command.of(words, state.work(name), environment);
    }

    @Override
    public Optional<String> missing() {
        return Probe.http(address + "/_sim/health");
    }
}
