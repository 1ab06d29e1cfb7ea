package de.boxenstopp.stack.build;

import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built jar of a service, extracted before it runs: that starts in two thirds of the time. Each build has a folder
 * of its own, as the one before may still be running.
 */
public final class ServiceJar {

    private static final int BUILDS_KEPT = 3;
    private static final int EXTRACTING_MAY_TAKE_S = 60;

    private final Path jar;
    private final Path folders;
    private @Nullable Path last;

    public ServiceJar(Path checkout, String module, Path apps) {
        this.jar = checkout.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
        this.folders = apps.resolve(module);
    }

    /** The jar to start: of the newest build, or of the one before when that is just being written. */
    public Path extract(Consumer<String> progress) throws IOException, InterruptedException {
        try {
            last = extractNewest(progress);
        } catch (IOException | StackFailed e) {
            if (last == null) {
                throw e;
            }
        }
        return last;
    }

    private Path extractNewest(Consumer<String> progress) throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            throw new StackFailed(jar + " is not built");
        }
        Path folder = folders.resolve(Fingerprint.of(jar));
        if (!Files.exists(folder)) {
            progress.accept("extracting");
            Path beside = folder.resolveSibling(
                    folder.getFileName() + ".part-" + ProcessHandle.current().pid());
            Folders.createForAll(folders);
            Folders.delete(beside);
            try {
                extractTo(beside);
                Folders.moveUnlessThere(beside, folder);
            } finally {
                Folders.delete(beside);
            }
            deleteOldBuilds();
        }
        return folder.resolve(jar.getFileName());
    }

    private void extractTo(Path target) throws IOException, InterruptedException {
        Path output = Files.createTempFile("extract", ".log");
        try {
            Process extract = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            target.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!extract.waitFor(EXTRACTING_MAY_TAKE_S, TimeUnit.SECONDS)) {
                extract.destroyForcibly();
                throw new StackFailed("Extracting " + jar + " was not done within " + EXTRACTING_MAY_TAKE_S + " s");
            }
            if (extract.exitValue() != 0 || !Files.exists(target.resolve(jar.getFileName()))) {
                throw new StackFailed("Extracting " + jar + " failed: "
                        + Files.readString(output).strip());
            }
        } finally {
            Files.delete(output);
        }
    }

    private void deleteOldBuilds() throws IOException {
        List<Path> youngestFirst;
        try (Stream<Path> builds = Files.list(folders)) {
            youngestFirst = builds.filter(build -> !build.toString().contains(".part-"))
                    .sorted(Comparator.comparingLong(
                                    (Path build) -> build.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : youngestFirst.subList(Math.min(BUILDS_KEPT, youngestFirst.size()), youngestFirst.size())) {
            Folders.delete(old);
        }
    }
}
