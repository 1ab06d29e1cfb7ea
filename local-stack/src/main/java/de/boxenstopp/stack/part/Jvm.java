package de.boxenstopp.stack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Java programs are started here: small and quick to be ready rather than fast in the long run. */
public final class Jvm {

    private static final List<String> OPTIONS = List.of(
            "-Xmx272m",
            "-Xmn32m", // or a third of it is touched for what is gone in a moment
            "-XX:MetaspaceSize=128m", // or everything is collected four times while a service starts
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError", // a program that limps on is worse than one that is started again
            "-Dfile.encoding=UTF-8",
            "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=de.boxenstopp.events");

    private Jvm() {}

    /** The words of a command up to its own options; later options win over earlier ones. */
    public static List<String> words(List<String> furtherOptions) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OPTIONS);
        words.addAll(furtherOptions);
        return words;
    }
}
