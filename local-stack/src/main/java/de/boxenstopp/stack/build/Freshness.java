package de.boxenstopp.stack.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** Whether what was built is younger than what it is built from. */
final class Freshness {

    /** What a service is built from besides its own folder. */
    private static final List<String> SHARED = List.of("event-contracts", "service-kit");

    private final Path checkout;

    Freshness(Path checkout) {
        this.checkout = checkout;
    }

    /** Why a module has to be built, empty when it has not. */
    Optional<String> reasonToBuild(String module) throws IOException {
        String pom = Files.readString(checkout.resolve(module).resolve("pom.xml"));
        Path jar = checkout.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            return Optional.of("not built yet");
        }
        // A repackaged jar has a fixed time, so that it can be reproduced; what it was made from has not.
        Path original = jar.resolveSibling(jar.getFileName() + ".original");
        FileTime built = Files.getLastModifiedTime(Files.exists(original) ? original : jar);
        Path stamp = stamp(module);
        if (Files.exists(stamp) && Files.getLastModifiedTime(stamp).compareTo(built) > 0) {
            built = Files.getLastModifiedTime(stamp);
        }
        Newest newest = new Newest();
        newest.lookAt(checkout.resolve("pom.xml"));
        newest.lookAtModule(module);
        if (pom.contains("<artifactId>service-kit</artifactId>")) {
            for (String shared : SHARED) {
                newest.lookAtModule(shared);
            }
        }
        return newest.time.compareTo(built) > 0
                ? Optional.of("older than " + checkout.relativize(newest.file))
                : Optional.empty();
    }

    /**
     * Marks that a build began at this time and went well. Maven leaves a jar alone whose contents have not changed,
     * so the jar's own time does not say when it was last found to be right.
     */
    void builtAsOf(String module, FileTime begun) throws IOException {
        Files.writeString(stamp(module), "");
        Files.setLastModifiedTime(stamp(module), begun);
    }

    private Path stamp(String module) {
        return checkout.resolve(module).resolve("target").resolve("built-by-run");
    }

    private final class Newest extends SimpleFileVisitor<Path> {

        private FileTime time = FileTime.fromMillis(0);
        private Path file = checkout;

        void lookAtModule(String module) throws IOException {
            lookAt(checkout.resolve(module).resolve("pom.xml"));
            Path sources = checkout.resolve(module).resolve("src/main");
            if (Files.exists(sources)) {
                Files.walkFileTree(sources, this);
            }
        }

        void lookAt(Path candidate) throws IOException {
            if (Files.exists(candidate)) {
                visitFile(candidate, Files.readAttributes(candidate, BasicFileAttributes.class));
            }
        }

        @Override
        public FileVisitResult visitFile(Path candidate, BasicFileAttributes attributes) {
            if (attributes.lastModifiedTime().compareTo(time) > 0) {
                time = attributes.lastModifiedTime();
                file = candidate;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
