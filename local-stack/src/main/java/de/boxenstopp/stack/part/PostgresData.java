package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Hopeless;
import de.boxenstopp.stack.process.Identity;
import de.boxenstopp.stack.process.Launcher;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** PostgreSQL's data directory: made whole or not at all, and only ever opened by the version that made it. */
final class PostgresData {

    private static final String MAJOR_VERSION = "18";
    private static final Duration INITDB_MAY_TAKE = Duration.ofSeconds(60);

    private final Path folder;
    private final Secrets secrets;
    private final ProgramLog log;

    PostgresData(StateFolder state, Secrets secrets) throws IOException {
        this.folder = Reachable.byPostgres(state.data("postgres"));
        this.secrets = secrets;
        this.log = new ProgramLog(state.logs(), "postgres");
    }

    Path folder() {
        return folder;
    }

    void prepare(Path programs, Consumer<String> progress) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            refuseForeignData();
        } else {
            progress.accept("making the data directory");
            initialise(programs);
        }
    }

    private void refuseForeignData() throws IOException {
        Identity identity = Identity.withoutRoot();
        int owner = (Integer) Files.getAttribute(folder, "unix:uid");
        if ((identity == Identity.NOBODY && owner != Identity.NOBODY_ID) || !Files.isReadable(folder)) {
            throw new Hopeless("The data in " + folder + " belong to user " + owner
                    + ": start ./run as the user who started it first, or elsewhere with --state DIR.");
        }
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new Hopeless("The data in " + folder + " are of PostgreSQL " + version + ", this is " + MAJOR_VERSION
                    + ": start empty with --fresh, or elsewhere with --state DIR.");
        }
    }

    private void initialise(Path programs) throws IOException, InterruptedException {
        Path beside = folder.resolveSibling(folder.getFileName() + ".new");
        Path password = folder.resolveSibling(folder.getFileName() + ".password");
        Folders.delete(beside);
        Files.deleteIfExists(password);
        Folders.createForAll(Folders.above(folder));
        Files.createDirectory(beside);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.password("postgres"));
        handOver(beside);
        handOver(password);
        try {
            initdb(programs, beside, password);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void initdb(Path programs, Path target, Path password) throws IOException, InterruptedException {
        List<String> words = List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Process initdb = Launcher.start(
                new Command(words, Path.of("/"), Map.of("HOME", "/"), false, Identity.withoutRoot(), "KILL"),
                log.file());
        if (!initdb.waitFor(INITDB_MAY_TAKE.toSeconds(), TimeUnit.SECONDS)) {
            initdb.destroyForcibly();
            throw new StackFailed("initdb was not done within " + INITDB_MAY_TAKE.toSeconds() + " s");
        }
        if (initdb.exitValue() != 0) {
            throw new StackFailed("initdb failed with exit code " + initdb.exitValue());
        }
    }

    private static void handOver(Path file) throws IOException {
        if (Identity.withoutRoot() == Identity.NOBODY) {
            Files.setAttribute(file, "unix:uid", Identity.NOBODY_ID);
            Files.setAttribute(file, "unix:gid", Identity.NOBODY_ID);
        }
    }
}
