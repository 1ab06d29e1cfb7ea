package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Archive;
import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The schema registry: Apicurio, which keeps the schemas in PostgreSQL and speaks Confluent's protocol. */
final class Registry implements Program {

    static final String DATABASE = "apicurio";

    private final Path archive;
    private final Path unpacked;
    private final List<String> jvmOptions;
    private final Path work;
    private final Secrets secrets;
    private final Ports ports;

    /** @param archive its file name carries the version, so each version is unpacked to a folder of its own */
    Registry(Path archive, Path tools, List<String> jvmOptions, StateFolder state, Secrets secrets, Ports ports) {
        this.archive = archive;
        this.unpacked = tools.resolve(archive.getFileName().toString().replace("-all.tar.gz", ""));
        this.jvmOptions = jvmOptions;
        this.work = state.work("registry");
        this.secrets = secrets;
        this.ports = ports;
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
        Folders.createForAll(work);
        if (!Files.exists(unpacked)) {
            progress.accept("unpacking");
            Archive.unpackTarGz(archive, unpacked);
        }
    }

    @Override
    public Command command() throws IOException {
        List<String> words = new ArrayList<>(Jvm.words(jvmOptions));
        words.add("-jar");
        words.add(unpacked.resolve("quarkus-run.jar").toString());
        return Command.of(words, work, environment());
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
        environment.put("APICURIO_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + DATABASE);
        environment.put("APICURIO_DATASOURCE_USERNAME", DATABASE);
        environment.put("APICURIO_DATASOURCE_PASSWORD", secrets.password(DATABASE));
        // The defaults are made for a registry with hundreds of clients: 20, 20 and 100.
        environment.put("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1");
        environment.put("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1");
        environment.put("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "5");
        return environment;
    }
}
