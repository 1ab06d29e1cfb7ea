package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The built jar of a program that is not of Spring Boot's kind, run from a copy: a build may replace the original. */
public final class PlainJar {

    private final Path jar;
    private final Path furtherJars;
    private final Path folder;

    public PlainJar(Path checkout, String module, Apps apps) {
        Path target = checkout.resolve(module).resolve("target");
        this.jar = target.resolve(module + "-1.0.0-SNAPSHOT.jar");
        this.furtherJars = target.resolve("class.path");
        this.folder = apps.copiesOf(module);
    }

    /** As {@code java -cp} takes it. */
    public String classPath() throws IOException {
        if (!Files.exists(jar) || !Files.exists(furtherJars)) {
            throw new StackFailed(jar + " is not built");
        }
        return copy() + File.pathSeparator + Files.readString(furtherJars).strip();
    }

    private synchronized Path copy() throws IOException {
        Path copy = folder.resolve(Fingerprint.of(jar)).resolve(jar.getFileName());
        if (!Files.exists(copy)) {
            Folders.createForAll(Folders.above(copy));
            Path beside = Files.createTempFile(folder, "jar", ".part");
            Files.copy(jar, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
