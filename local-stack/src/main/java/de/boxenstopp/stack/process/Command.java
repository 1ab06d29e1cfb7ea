package de.boxenstopp.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to execute: the words, the folder it runs in, and its environment.
 *
 * @param inherits whether our own environment is passed on beneath {@code environment}
 * @param deathSignal what the program gets when the supervisor is gone
 */
public record Command(
        List<String> words,
        Path folder,
        Map<String, String> environment,
        boolean inherits,
        Identity identity,
        String deathSignal) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A program under our own user, with our own environment and some more. */
    public static Command of(List<String> words, Path folder, Map<String, String> environment) {
        return new Command(words, folder, environment, true, Identity.OURSELVES, "TERM");
    }
}
