package de.boxenstopp.stack;

import de.boxenstopp.stack.build.MavenBuild;
import de.boxenstopp.stack.part.Addresses;
import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.part.JavaPart;
import de.boxenstopp.stack.part.Parts;
import de.boxenstopp.stack.part.Rehearsals;
import de.boxenstopp.stack.part.Secrets;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.Happening;
import de.boxenstopp.stack.process.Orphans;
import de.boxenstopp.stack.process.Part;
import de.boxenstopp.stack.process.PortOwner;
import de.boxenstopp.stack.process.StackFailed;
import de.boxenstopp.stack.process.Supervisor;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What has to be in order before the first program is started. */
final class Preparation {

    private final StackSettings settings;
    private final List<String> names;
    private final StateFolder state;
    private final Secrets secrets;
    private final Clock clock;
    private List<Part> parts = List.of();

    Preparation(StackSettings settings, List<String> names, StateFolder state, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.names = names;
        this.state = state;
        this.secrets = secrets;
        this.clock = clock;
    }

    void build(Consumer<String> progress) throws IOException, InterruptedException {
        if (settings.build()) {
            new MavenBuild(settings.checkout(), state.logs(), clock).bringUpToDate(Parts.modules(names), progress);
        }
    }

    /** Clears away what is left of earlier runs; answers a supervisor that can start. */
    Supervisor supervisor(boolean fresh, Consumer<Happening> told) throws IOException, GeneralSecurityException {
        Orphans.end(state.pids(), clock, told);
        if (fresh) {
            state.empty();
            state.create();
        }
        parts = parts();
        Supervisor supervisor = new Supervisor(parts, state.logs(), state.pids(), clock, told);
        refuseTakenPorts(parts);
        secrets.makeKeys(
                Stream.concat(Catalogue.names().stream(), Stream.of("ops")).toList());
        return supervisor;
    }

    /** Makes the start-up caches of the parts that were put together. */
    Rehearsals rehearsals(Supervisor supervisor, Consumer<String> told) {
        List<JavaPart> programs = parts.stream()
                .filter(JavaPart.class::isInstance)
                .map(JavaPart.class::cast)
                .toList();
        return new Rehearsals(programs, settings.startUpCaches(), state, supervisor, clock, told);
    }

    private List<Part> parts() throws IOException {
        return new Parts(
                        settings.checkout(),
                        settings.tools(),
                        settings.startUpCaches(),
                        state,
                        new Addresses(settings.ports()),
                        secrets)
                .all(settings::jvmOptionsOf, settings::environmentOf, settings.databases()).stream()
                        .filter(part -> names.contains(part.name()))
                        .toList();
    }

    private void refuseTakenPorts(List<Part> parts) {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            part.ports().forEach((what, port) -> {
                if (!PortOwner.isFree(port)) {
                    taken.add("Port " + port + ", wanted for " + what + ", is used by " + PortOwner.describe(port));
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new StackFailed(String.join("\n", taken)
                    + "\nEnd that, or move all ports of this stack: ./run --port-offset "
                    + (settings.ports().offset() + 10_000));
        }
    }
}
