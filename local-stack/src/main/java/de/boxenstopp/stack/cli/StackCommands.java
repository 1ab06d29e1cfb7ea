package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.State;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that are passed on to the running supervisor. */
final class StackCommands {

    private StackCommands() {}

    /** Those have in common that there must be a supervisor. */
    abstract static class Spoken implements Callable<Integer> {

        @ParentCommand
        @Nullable
        Run run;

        ControlClient supervisor() throws IOException {
            if (run == null) {
                throw new IllegalStateException("not called through ./run");
            }
            StateFolder folder = new StateFolder(run.settings().state());
            ControlClient client = new ControlClient(folder);
            String pid = client.supervisor()
                    .orElseThrow(() -> new StackFailed("Nothing is up (state in " + folder.root() + "). Start: ./run"));
            if (client.phase().isEmpty()) {
                throw new StackFailed("The supervisor (pid " + pid + ") is just starting or stopping.");
            }
            return client;
        }

        int send(String request) throws IOException {
            return supervisor().command(request, System.out::println);
        }
    }

    /** Exit code 0 only when all is up, so that scripts can ask. */
    @Command(name = "status", description = "Shows all parts, whether facts flow, addresses and accounts.")
    static final class Status extends Spoken {

        @Override
        public Integer call() throws IOException {
            ControlClient client = supervisor();
            List<de.boxenstopp.stack.process.Status> parts = client.statuses();
            new StatusTable(Integer.getInteger("boxenstopp.columns", 100), false)
                    .lines(parts)
                    .forEach(System.out::println);
            FactFlow.of(parts).lines().forEach(System.out::println);
            client.ask("addresses").forEach(System.out::println);
            return parts.stream().map(de.boxenstopp.stack.process.Status::state).allMatch(State::isGood) ? 0 : 1;
        }
    }

    @Command(name = "stop", description = "Stops all in order, or one part until it is started again.")
    static final class Stop extends Spoken {

        @Parameters(arity = "0..1", paramLabel = "NAME", description = "A part; without it, all.")
        @Nullable
        String name;

        @Override
        public Integer call() throws IOException {
            return send(name == null ? "stop" : "stop " + name);
        }
    }

    @Command(name = "start", description = "Starts a part that was stopped.")
    static final class Start extends Spoken {

        @Parameters(paramLabel = "NAME", description = "A part.")
        String name = "";

        @Override
        public Integer call() throws IOException {
            return send("start " + name);
        }
    }

    @Command(name = "restart", description = "Stops a part in order and starts it again.")
    static final class Restart extends Spoken {

        @Parameters(paramLabel = "NAME", description = "A part.")
        String name = "";

        @Override
        public Integer call() throws IOException {
            return send("restart " + name);
        }
    }

    @Command(name = "kill", description = "Kills a part (kill -9) to see what happens; it is started again.")
    static final class Kill extends Spoken {

        @Parameters(paramLabel = "NAME", description = "A part.")
        String name = "";

        @Override
        public Integer call() throws IOException {
            return send("kill " + name);
        }
    }
}
