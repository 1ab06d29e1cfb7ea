package de.boxenstopp.stack.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Our programs as they are started, for all stacks of a checkout: their last builds, and the libraries of all. */
public final class Apps {

    private static final int BUILDS_KEPT = 3;
    private static final String LAST_USE = "used";

    private final Path folder;
    private final Path services;

    public Apps(Path folder) {
        this.folder = folder;
        this.services = folder.resolve("services");
    }

    /** Where the builds of a service are kept. */
    Path of(String module) {
        return services.resolve(module);
    }

    /** Where the copies of other programs are kept. */
    Path copiesOf(String module) {
        return folder.resolve("copies").resolve(module);
    }

    Libraries libraries() {
        return new Libraries(folder.resolve("libraries"));
    }

    <T> T exclusively(Exclusively.Work<T> work) throws IOException {
        return Exclusively.under(folder.resolve("lock"), work);
    }

    void used(Path build) throws IOException {
        Files.writeString(build.resolve(LAST_USE), "");
    }

    /** Deletes builds of a module that are neither among the last ones used nor running, and libraries of nobody. */
    void forgetOld(Path builds) throws IOException {
        List<Path> old = Folders.children(builds).stream()
                .sorted(Comparator.comparingLong(Apps::lastUse).reversed())
                .skip(BUILDS_KEPT)
                .filter(build -> !runs(build))
                .toList();
        for (Path build : old) {
            Folders.delete(build);
        }
        if (!old.isEmpty()) {
            libraries().deleteAllBut(needed());
        }
    }

    private Set<Path> needed() throws IOException {
        Set<Path> needed = new HashSet<>();
        for (Path module : Folders.children(services)) {
            for (Path build : Folders.children(module)) {
                for (Path file : Folders.children(build)) {
                    if (file.toString().endsWith(".jar")) {
                        ThinJar.librariesOf(file).forEach(needed::add);
                    }
                }
            }
        }
        return needed;
    }

    private static long lastUse(Path build) {
        return build.resolve(LAST_USE).toFile().lastModified();
    }

    private static boolean runs(Path build) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(build.toString()));
    }
}
