package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.StackSettings;
import de.boxenstopp.stack.build.MavenBuild;
import de.boxenstopp.stack.part.Parts;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a supervisor that outlives us, and shows what it does until all is up. */
final class Background {

    /** Tells the supervisor that what it prints is a log. */
    static final String MARK = "boxenstopp.background";

    private final StackSettings settings;
    private final List<String> names;
    private final StateFolder state;
    private final Display display;
    private final Clock clock;
    private final ProgramLog log;

    Background(StackSettings settings, List<String> names, Display display, Clock clock) {
        this.settings = settings;
        this.names = names;
        this.state = new StateFolder(settings.state());
        this.display = display;
        this.clock = clock;
        this.log = new ProgramLog(state.logs(), "supervisor");
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        state.create();
        if (settings.build()) {
            new MavenBuild(settings.checkout(), state.logs(), clock).bringUpToDate(Parts.modules(names), display::line);
        }
        log.rotate();
        Process supervisor = start(arguments);
        ControlClient client = new ControlClient(state);
        Supervision.Phase phase = awaitPhase(supervisor, client);
        display.watch(() -> statuses(client));
        while (phase == Supervision.Phase.STARTING) {
            TimeUnit.MILLISECONDS.sleep(200);
            phase = awaitPhase(supervisor, client);
        }
        display.settle();
        if (phase == Supervision.Phase.TROUBLED) {
            client.ask("trouble").forEach(display::line);
        }
        client.ask("addresses").forEach(display::line);
        display.line("  In the background (pid " + supervisor.pid() + "): ./run status, ./run logs NAME, ./run stop");
        return phase == Supervision.Phase.UP ? 0 : 1;
    }

    private Supervision.Phase awaitPhase(Process supervisor, ControlClient client) throws InterruptedException {
        while (true) {
            Optional<Supervision.Phase> phase = client.phase();
            if (phase.isPresent()) {
                return phase.get();
            }
            if (supervisor.waitFor(100, TimeUnit.MILLISECONDS)) {
                display.settle();
                throw new StackFailed(String.join("\n", log.tail(40)));
            }
        }
    }

    private static List<de.boxenstopp.stack.process.Status> statuses(ControlClient client) {
        try {
            return client.statuses();
        } catch (IOException | StackFailed e) {
            return List.of(); // it ended; the waiting above finds out why
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>();
        // A session of its own: it must not end with the terminal.
        words.add("setsid");
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Dboxenstopp.terminal"))
                .forEach(words::add);
        words.addAll(List.of("-D" + MARK + "=true", "-cp", System.getProperty("java.class.path"), Run.class.getName()));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
    }
}
