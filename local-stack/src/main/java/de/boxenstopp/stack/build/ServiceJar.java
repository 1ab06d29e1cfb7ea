package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The built jar of a service, taken apart before it runs: that starts in two thirds of the time. Each build has a folder
 * of its own, as the one before may still be running; all share the libraries.
 */
public final class ServiceJar {

    private final Path jar;
    private final Path folders;
    private final Apps apps;
    private @Nullable Path last;

    public ServiceJar(Path checkout, String module, Apps apps) {
        this.jar = checkout.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
        this.folders = apps.of(module);
        this.apps = apps;
    }

    /** The jar to start: of the newest build, or of the one before when that is just being written. */
    public synchronized Path extract(Consumer<String> progress) throws IOException {
        try {
            last = apps.exclusively(() -> extractNewest(progress));
        } catch (IOException | StackFailed e) {
            if (last == null) {
                throw e;
            }
        }
        return last;
    }

    private Path extractNewest(Consumer<String> progress) throws IOException {
        if (!Files.exists(jar)) {
            throw new StackFailed(jar + " is not built");
        }
        Path folder = folders.resolve(Fingerprint.of(jar));
        Path thin = folder.resolve(jar.getFileName());
        if (!Files.exists(thin)) {
            progress.accept("extracting");
            Path beside = folder.resolveSibling(folder.getFileName() + ".part");
            Folders.delete(beside);
            Folders.createForAll(beside);
            try (JarFile service = new JarFile(jar.toFile())) {
                // It names the libraries from where it stands, which is as deep in here as it will be.
                ThinJar.write(service, beside.resolve(jar.getFileName()), apps.libraries());
                Folders.moveUnlessThere(beside, folder);
            } finally {
                Folders.delete(beside);
            }
            apps.used(folder);
            apps.forgetOld(folders);
        }
        apps.used(folder);
        return thin;
    }
}
