package de.boxenstopp.stack.cache;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.ProgramLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The caches of all stacks of a checkout, each named after what it depends on. */
public final class StartUpCaches {

    /** What a JVM says as its last that was told to use a cache and cannot. */
    private static final String REFUSAL = "Unable to use AOT cache";

    /** Addresses in it are not shifted by chance: that would be a tenth of the start. Nobody from outside gets here. */
    private static final List<String> MAPPED_AS_IT_IS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private final Path folder;
    private final boolean wanted;

    /** @param wanted whether they are made and used at all */
    public StartUpCaches(Path folder, boolean wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /**
     * The words that start a program, from its cache when there is one. A JVM would go on slowly and say nothing when the
     * cache does not fit; so it is told to insist, and after a refusal the cache is forgotten.
     *
     * @param log of the program, which holds the refusal
     */
    public List<String> words(JavaStart start, ProgramLog log) throws IOException {
        Path cache = file(start);
        if (!wanted || !Files.exists(cache)) {
            return start.words();
        }
        if (log.tail(2).stream().anyMatch(line -> line.contains(REFUSAL))) {
            log.note("the start-up cache does not fit; starting without it");
            forget(cache);
            return start.words();
        }
        List<String> options = new ArrayList<>(MAPPED_AS_IT_IS);
        options.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache));
        return start.words(options.toArray(String[]::new));
    }

    public boolean lack(JavaStart start) {
        try {
            return wanted && !Files.exists(file(start));
        } catch (IOException e) {
            return false; // it is being built; the next look finds it
        }
    }

    /** Held by whoever makes some. */
    public Path lock() {
        return folder.resolve("lock");
    }

    Path folder() {
        return folder;
    }

    /** Puts a cache in its place in one step, and forgets those it replaces. */
    void keep(JavaStart start, Path written) throws IOException {
        try (FileChannel content = FileChannel.open(written, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Path cache = file(start);
        Files.move(written, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path other : Folders.children(folder)) {
            if (other.getFileName().toString().matches(start.name() + "-[0-9a-f]+\\.aot") && !other.equals(cache)) {
                Files.deleteIfExists(other);
            }
        }
    }

    private static void forget(Path cache) {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            // The folder cannot be written: the next start finds it again, and does without it again.
        }
    }

    private Path file(JavaStart start) throws IOException {
        return folder.resolve(start.name() + "-" + start.fingerprint() + ".aot");
    }
}
