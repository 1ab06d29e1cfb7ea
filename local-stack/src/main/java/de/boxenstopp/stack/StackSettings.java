package de.boxenstopp.stack;

import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.part.Ports;
import de.boxenstopp.stack.process.StackFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stack is made from. Immutable: each {@code with…} answers a changed copy.
 *
 * @param checkout the project's root folder
 * @param state where this stack keeps its data, secrets and logs
 * @param ports who listens where
 * @param environment further environment for a part, by the part's name
 * @param jvmOptions further JVM options for a part, by the part's name; they win over the usual ones
 * @param databases further databases with a role of the same name, besides those of the services
 * @param build whether services that are older than their sources are built first
 * @param caches whether start-up caches are used, and made when that is asked for
 */
public record StackSettings(
        Path checkout,
        Path state,
        Ports ports,
        Map<String, Map<String, String>> environment,
        Map<String, List<String>> jvmOptions,
        List<String> databases,
        boolean build,
        boolean caches) {

    public StackSettings {
        checkout = checkout.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = Map.copyOf(jvmOptions);
        databases = List.copyOf(databases);
    }

    /** The stack of {@code ./run}: state in {@code .local}, usual ports. */
    public static StackSettings usual() {
        Path checkout = findCheckout();
        return new StackSettings(
                checkout, checkout.resolve(".local"), Ports.usual(), Map.of(), Map.of(), List.of(), true, true);
    }

    /** A stack beside whatever else runs: its own state, ports that are free. */
    public static StackSettings beside(Path state) {
        return usual().withState(state).withPorts(Ports.free());
    }

    public StackSettings withState(Path folder) {
        return new StackSettings(checkout, folder, ports, environment, jvmOptions, databases, build, caches);
    }

    public StackSettings withPorts(Ports others) {
        return new StackSettings(checkout, state, others, environment, jvmOptions, databases, build, caches);
    }

    public StackSettings withEnvironment(String part, Map<String, String> further) {
        Map<String, Map<String, String>> all = new HashMap<>(environment);
        Map<String, String> merged = new HashMap<>(environmentOf(part));
        merged.putAll(further);
        all.put(part, Map.copyOf(merged));
        return new StackSettings(checkout, state, ports, all, jvmOptions, databases, build, caches);
    }

    public StackSettings withJvmOptions(String part, String... options) {
        Map<String, List<String>> all = new HashMap<>(jvmOptions);
        all.put(part, List.of(options));
        return new StackSettings(checkout, state, ports, environment, all, databases, build, caches);
    }

    public StackSettings withDatabases(String... names) {
        return new StackSettings(checkout, state, ports, environment, jvmOptions, List.of(names), build, caches);
    }

    /** Takes the jars as they are. */
    public StackSettings withoutBuild() {
        return new StackSettings(checkout, state, ports, environment, jvmOptions, databases, false, caches);
    }

    /** Starts all as if for the first time. */
    public StackSettings withoutCaches() {
        return new StackSettings(checkout, state, ports, environment, jvmOptions, databases, build, false);
    }

    public Map<String, String> environmentOf(String part) {
        return environment.getOrDefault(part, Map.of());
    }

    public List<String> jvmOptionsOf(String part) {
        return jvmOptions.getOrDefault(part, List.of());
    }

    /** What was only unpacked and can be again; shared by all stacks of this checkout. */
    public Path tools() {
        return checkout.resolve(".local").resolve("tools");
    }

    public StartUpCaches startUpCaches() {
        return new StartUpCaches(tools().resolve("caches"), caches);
    }

    private static Path findCheckout() {
        Path start = Path.of(System.getProperty("boxenstopp.checkout", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".mvn/find-jdk")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return folder;
            }
        }
        throw new StackFailed(start + " is not inside a checkout of this project");
    }
}
