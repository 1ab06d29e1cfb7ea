package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.StackSettings;
import de.boxenstopp.stack.part.Parts;
import de.boxenstopp.stack.part.Ports;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./run}: starts the stack, or speaks to the one that runs. */
@Command(
        name = "./run",
        subcommands = {
            StackCommands.Status.class,
            StackCommands.Stop.class,
            StackCommands.Start.class,
            StackCommands.Restart.class,
            StackCommands.Kill.class,
            LogsCommand.class,
            TokenCommand.class
        },
        sortOptions = false,
        header =
                "Boxenstopp on one machine: PostgreSQL, Kafka, the schema registry, our services, stand-ins for Stripe and mail.",
        description = {
            "",
            "Builds what is missing or older than its sources, starts all and stays; Ctrl-C stops all in order.",
            "Data survive; a process that dies is started again."
        },
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands for a stack that runs:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./run                            start all, watch, Ctrl-C to stop",
            "  ./run --detach                   start all in the background; ./run stop ends it",
            "  ./run --fresh                    start with empty databases and topics",
            "  ./run --only booking             only this part and what it needs to start",
            "  ./run --with prometheus          with alerts and graphs",
            "  ./run --port-offset 10000 --state /var/tmp/second    a second stack beside the first",
            "  ./run logs booking -f            follow what booking-service prints",
            "  ./run kill kafka                 see what the services do when Kafka crashes",
            "  ./run token booking              what opens the management endpoints of booking-service",
            "  ./run stop registry; ./run start registry            take a part away for a while"
        })
public final class Run implements Callable<Integer> {

    @Option(
            names = "--state",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "${env:BOXENSTOPP_STATE}",
            description = "Where data, passwords and logs are kept: .local, or $$BOXENSTOPP_STATE.")
    @Nullable
    Path state;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:BOXENSTOPP_PORT_OFFSET:-0}",
            description = "Moves all ports by N, so that a second stack can run (or $$BOXENSTOPP_PORT_OFFSET).")
    int portOffset;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Only these and what they need; the table and ./run status show the names.")
    @Nullable
    List<String> only;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "PART",
            description = "Further parts: prometheus, with the alerts of deploy/, where it is installed.")
    List<String> with = List.of();

    @Option(names = "--fresh", description = "Forgets all data, passwords and keys first.")
    boolean fresh;

    @Option(names = "--no-build", description = "Takes the services as they were built last.")
    boolean noBuild;

    @Option(
            names = "--no-caches",
            description = "Neither uses start-up caches nor makes those that are missing in the background.")
    boolean noCaches;

    @Option(names = "--detach", description = "Comes back when all is up; the stack stays in the background.")
    boolean detach;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help; ./run COMMAND --help that of a command.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    private static final int HELP_WIDTH = 110;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Run());
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setExecutionExceptionHandler((failure, line, result) -> {
            if (failure instanceof StackFailed) {
                line.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(line.getErr());
            }
            return 1;
        });
        return commandLine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StackSettings settings = settings();
        StateFolder folder = new StateFolder(settings.state());
        Display display = Display.standard(System.out);
        Optional<String> supervisor = new ControlClient(folder).supervisor();
        if (supervisor.isPresent()) {
            return sayThatOneIsUp(supervisor.get(), folder);
        }
        if (detach) {
            return new Background(settings, names(), display, clock).run(arguments());
        }
        LocalStack stack = LocalStack.with(settings).only(names().toArray(String[]::new));
        if (fresh) {
            stack.fresh();
        }
        return new Supervision(stack, display, clock).run();
    }

    StackSettings settings() {
        if (portOffset < 0 || portOffset > 50_000) {
            throw new ParameterException(spec().commandLine(), "--port-offset must be between 0 and 50000");
        }
        StackSettings settings = StackSettings.usual().withPorts(new Ports(portOffset));
        if (state != null && !state.toString().isEmpty()) {
            settings = settings.withState(state);
        }
        if (noCaches) {
            settings = settings.withoutCaches();
        }
        return noBuild ? settings.withoutBuild() : settings;
    }

    private List<String> names() {
        List<String> wanted = new ArrayList<>(only == null ? Parts.names() : only);
        wanted.addAll(with);
        return Parts.withNeeds(wanted);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }

    /** What the background process is to be called with: the same, but for staying in the foreground. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--state", settings().state().toString(), "--port-offset", String.valueOf(portOffset)));
        arguments.add("--no-build"); // done in front, where one sees it
        if (fresh) {
            arguments.add("--fresh");
        }
        if (!with.isEmpty()) {
            arguments.addAll(List.of("--with", String.join(",", with)));
        }
        if (noCaches) {
            arguments.add("--no-caches");
        }
        if (only != null) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        return arguments;
    }

    private static int sayThatOneIsUp(String pid, StateFolder folder) throws IOException {
        System.err.println("A stack is up already (supervisor pid " + pid + ", state in " + folder.root() + ").");
        System.err.println("See it with ./run status, end it with ./run stop, or start another beside it:");
        System.err.println("  ./run --port-offset 10000 --state DIR");
        return 1;
    }
}
