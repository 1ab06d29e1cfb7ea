package de.boxenstopp.stack.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How a Java program is started.
 *
 * @param jvm the command and its options
 * @param program what is started: {@code -jar} or {@code -cp}, and what follows
 * @param arguments the program's own; no cache depends on them
 */
public record JavaStart(String name, List<String> jvm, List<String> program, List<String> arguments) {

    public JavaStart {
        jvm = List.copyOf(jvm);
        program = List.copyOf(program);
        arguments = List.copyOf(arguments);
    }

    /** The words of the command, with some more options. */
    public List<String> words(String... options) {
        List<String> words = new ArrayList<>(jvm);
        words.addAll(List.of(options));
        words.addAll(program);
        words.addAll(arguments);
        return words;
    }

    /** Changes with whatever a JVM would refuse an older cache for: itself, its options, the jars. */
    String fingerprint() throws IOException {
        List<String> all = new ArrayList<>(List.of(Runtime.version().toString()));
        all.add(looksOf(Path.of(System.getProperty("java.home"), "lib", "modules")));
        jvm.stream().filter(word -> !word.startsWith("-D")).forEach(all::add);
        for (String word : program) {
            all.add(word);
            for (String jar : List.of(word.split(File.pathSeparator, -1))) {
                all.add(jar.endsWith(".jar") ? looksOf(Path.of(jar)) : "");
            }
        }
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static String looksOf(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    }
}
