package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Archive;
import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.cache.JavaStart;
import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.ProgramLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The schema registry: Apicurio, which keeps the schemas in PostgreSQL and speaks Confluent's protocol. */
final class Registry implements JavaPart {

    static final String DATABASE = "apicurio";

    private final Path archive;
    private final Path unpacked;
    private final List<String> jvmOptions;
    private final StateFolder state;
    private final String databaseUrl;
    private final Secrets secrets;
    private final Ports ports;
    private final StartUpCaches caches;

    Registry(
            Path archive,
            Path unpacked,
            List<String> jvmOptions,
            StateFolder state,
            String databaseUrl,
            Secrets secrets,
            Ports ports,
            StartUpCaches caches) {
        this.archive = archive;
        this.unpacked = unpacked;
        this.jvmOptions = jvmOptions;
        this.state = state;
        this.databaseUrl = databaseUrl;
        this.secrets = secrets;
        this.ports = ports;
        this.caches = caches;
    }

    /** Each version is unpacked to a folder of its own: the archive's name carries it. */
    static Path unpacked(Path archive, Path tools) {
        return tools.resolve(archive.getFileName().toString().replace("-all.tar.gz", ""));
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public List<String> needs() {
        return Needs.of(name());
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("the schema registry", ports.registry());
        named.put("the schema registry's management", ports.registryManagement());
        return named;
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException {
        Folders.createForAll(state.work(name()));
        if (!Files.exists(unpacked)) {
            progress.accept("unpacking");
            Archive.unpackTarGz(archive, unpacked);
        }
    }

    @Override
    public Optional<JavaStart> javaStart() {
        List<String> program =
                List.of("-jar", unpacked.resolve("quarkus-run.jar").toString());
        return Optional.of(new JavaStart(name(), Jvm.words(jvmOptions), program, List.of()));
    }

    @Override
    public Command command() throws IOException {
        List<String> words = caches.words(javaStart().orElseThrow(), new ProgramLog(state.logs(), name()));
        return Command.of(words, state.work(name()), environment());
    }

    /** On the same database, which registries share. */
    @Override
    public JavaPart understudy(StateFolder scratch, Ports others) {
        return new Registry(archive, unpacked, jvmOptions, scratch, databaseUrl, secrets, others, caches);
    }

    @Override
    public Optional<String> missing() {
        return Probe.http("http://127.0.0.1:" + ports.registryManagement() + "/health/ready");
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.registry()));
        environment.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false");
        // Each registered schema is worth two lines to them.
        for (String chatty : List.of("IO_APICURIO_REGISTRY_STORAGE_METRICS", "IO_APICURIO_REGISTRY_LOGGING_AUDIT")) {
            environment.put("QUARKUS_LOG_CATEGORY__" + chatty + "__LEVEL", "WARN");
        }
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.registryManagement()));
        environment.put("APICURIO_STORAGE_KIND", "sql");
        environment.put("APICURIO_STORAGE_SQL_KIND", "postgresql");
        environment.put("APICURIO_DATASOURCE_URL", databaseUrl);
        environment.put("APICURIO_DATASOURCE_USERNAME", DATABASE);
        environment.put("APICURIO_DATASOURCE_PASSWORD", secrets.password(DATABASE));
        // The defaults are made for a registry with hundreds of clients: 20, 20 and 100.
        environment.put("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1");
        environment.put("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1");
        environment.put("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "5");
        return environment;
    }
}
