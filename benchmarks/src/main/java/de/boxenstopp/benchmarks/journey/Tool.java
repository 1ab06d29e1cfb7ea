package de.boxenstopp.benchmarks.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs that a benchmark needs and the project does not bring along. */
public final class Tool {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    private Tool() {}

    public static String path(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() ->
                        new IllegalStateException("%s is missing; on Debian: apt-get install %1$s".formatted(name)));
    }
}
