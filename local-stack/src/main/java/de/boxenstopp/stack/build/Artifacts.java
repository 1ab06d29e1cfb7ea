package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the third-party parts lie on this machine, as the build of this module wrote it down. */
public record Artifacts(Path folder) {

    /** The run script names a copy, which a build that is under way does not change. */
    public static Artifacts of(Path checkout) {
        String copy = System.getProperty("boxenstopp.artifacts");
        return new Artifacts(copy == null ? checkout.resolve("local-stack/target/stack") : Path.of(copy));
    }

    /** All jars of the broker. */
    public List<Path> kafkaClassPath() {
        Set<Path> jars = new LinkedHashSet<>(read("kafka"));
        jars.addAll(read("supervisor")); // the compression codecs of Kafka's clients, which the broker needs too
        return jars.stream()
                .filter(jar -> jar.toString().endsWith(".jar"))
                .filter(jar -> !jar.getFileName().toString().matches("(local-stack|event-contracts)[-.].*"))
                .toList();
    }

    public Path postgresJar() {
        return read("postgres").getFirst();
    }

    public Path registryArchive() {
        return read("registry").getFirst();
    }

    private List<Path> read(String what) {
        Path file = folder.resolve(what + ".path");
        try {
            return List.of(Files.readString(file).strip().split(File.pathSeparator)).stream()
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new StackFailed(
                    "local-stack is not built (" + file
                            + " is missing): ./mvnw -pl local-stack -am package -DskipTests",
                    e);
        }
    }
}
