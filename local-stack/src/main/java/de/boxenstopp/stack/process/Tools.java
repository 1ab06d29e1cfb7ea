package de.boxenstopp.stack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which commands of the system are at hand. */
public final class Tools {

    private static final Map<String, Boolean> FOUND = new ConcurrentHashMap<>();

    private Tools() {}

    public static boolean has(String command) {
        return FOUND.computeIfAbsent(command, Tools::onThePath);
    }

    private static boolean onThePath(String command) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
