package de.boxenstopp.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts programs, all from one thread that lives as long as we do: Linux sends a program its parent's death signal when
 * the <em>thread</em> that started it ends, so a short-lived thread would take its programs with it.
 */
public final class Launcher {

    /** Meant for the supervisor; a service refuses settings that it does not know. */
    private static final Set<String> OUR_OWN = Set.of("BOXENSTOPP_STATE", "BOXENSTOPP_PORT_OFFSET");

    private static final ExecutorService STARTING_THREAD = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("launcher").unstarted(task));

    private Launcher() {}

    /** Starts the command in a session of its own; what it prints is appended to the log. */
    public static Process start(Command command, Path log) throws IOException, InterruptedException {
        try {
            return STARTING_THREAD.submit(() -> builder(command, log).start()).get();
        } catch (ExecutionException e) {
            throw new IOException("Cannot start " + command.words().getFirst() + ": " + e.getCause(), e.getCause());
        }
    }

    private static ProcessBuilder builder(Command command, Path log) {
        List<String> words = new ArrayList<>(command.identity().words(command.deathSignal()));
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(command.folder().toFile());
        if (!command.inherits()) {
            builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        }
        builder.environment().keySet().removeAll(OUR_OWN);
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder;
    }
}
