package de.boxenstopp.stack.cli;

import de.boxenstopp.stack.part.Catalogue;
import de.boxenstopp.stack.part.OperatorTokens;
import de.boxenstopp.stack.part.StateFolder;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what opens the management endpoints of one service; needs no running stack. */
@Command(
        name = "token",
        description = "Prints an operator's token for a service's management endpoints, good for a minute.",
        footer = {"", "  curl -H \"Authorization: Bearer $(./run token booking)\" localhost:9081/actuator/deadletters"})
final class TokenCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Run run;

    @Parameters(paramLabel = "NAME", description = "A service.")
    String name = "";

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        if (run == null) {
            throw new IllegalStateException("not called through ./run");
        }
        if (Catalogue.find(name).isEmpty()) {
            throw new StackFailed("There is no service called " + name + ". There are: "
                    + String.join(", ", Catalogue.names()) + ".");
        }
        StateFolder state = new StateFolder(run.settings().state());
        try {
            System.out.println(new OperatorTokens(state, Clock.systemUTC()).mint(name));
        } catch (NoSuchFileException e) {
            throw new StackFailed("No operator's key in " + state.root() + " yet. The first ./run makes it.", e);
        }
        return 0;
    }
}
