package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.cache.JavaStart;
import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Launcher;
import de.boxenstopp.stack.process.ProgramLog;
import de.boxenstopp.stack.process.StackFailed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller. */
final class Kafka implements JavaPart {

    private static final Duration FORMAT_MAY_TAKE = Duration.ofSeconds(60);

    private final List<Path> classPath;
    private final List<String> jvmOptions;
    private final Path data;
    private final Path work;
    private final ProgramLog log;
    private final Ports ports;
    private final StartUpCaches caches;

    Kafka(List<Path> classPath, List<String> jvmOptions, StateFolder state, Ports ports, StartUpCaches caches) {
        this.classPath = classPath;
        this.jvmOptions = jvmOptions;
        this.data = state.data("kafka");
        this.work = state.work("kafka");
        this.log = new ProgramLog(state.logs(), "kafka");
        this.ports = ports;
        this.caches = caches;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("Kafka", ports.kafka());
        named.put("Kafka's controller", ports.kafkaController());
        return named;
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException, InterruptedException {
        Folders.createForAll(work);
        Files.writeString(
                work.resolve("server.properties"),
                settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
        try (InputStream logging = Kafka.class.getResourceAsStream("kafka-log4j2.xml")) {
            Files.write(
                    work.resolve("log4j2.xml"), Objects.requireNonNull(logging).readAllBytes());
        }
        if (!Files.exists(data.resolve("meta.properties"))) {
            progress.accept("formatting");
            Folders.delete(data); // half a format does not count
            format();
        }
    }

    @Override
    public Optional<JavaStart> javaStart() {
        return Optional.of(java("kafka.Kafka", work.resolve("server.properties").toString()));
    }

    @Override
    public Command command() throws IOException {
        return Command.of(caches.words(javaStart().orElseThrow(), log), work, Map.of());
    }

    @Override
    public JavaPart understudy(StateFolder scratch, Ports others) {
        return new Kafka(classPath, jvmOptions, scratch, others, caches);
    }

    /** An open port is not enough: after a crash it takes seconds until the partitions have a leader again. */
    @Override
    public Optional<String> missing() {
        return missingLater().or(() -> KafkaLook.at("127.0.0.1:" + ports.kafka()));
    }

    @Override
    public Optional<String> missingLater() {
        return Probe.port(ports.kafka());
    }

    private void format() throws IOException, InterruptedException {
        JavaStart start = java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                work.resolve("server.properties").toString());
        Process format = Launcher.start(Command.of(start.words(), work, Map.of()), log.file());
        try {
            if (!format.waitFor(FORMAT_MAY_TAKE.toSeconds(), TimeUnit.SECONDS)) {
                throw new StackFailed(
                        "Formatting Kafka's storage was not done within " + FORMAT_MAY_TAKE.toSeconds() + " s");
            }
        } finally {
            format.destroyForcibly();
        }
        if (format.exitValue() != 0) {
            throw new StackFailed("Formatting Kafka's storage failed with exit code " + format.exitValue());
        }
    }

    private JavaStart java(String mainClass, String... arguments) {
        List<String> options = new ArrayList<>(Jvm.words(jvmOptions));
        options.add("-Dlog4j2.configurationFile=" + work.resolve("log4j2.xml"));
        String jars = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new JavaStart(name(), options, List.of("-cp", jars, mainClass), List.of(arguments));
    }

    private Map<String, String> settings() {
        String broker = "127.0.0.1:" + ports.kafka();
        String controller = "127.0.0.1:" + ports.kafkaController();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", controller);
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", data.toString());
        // Topics are made by the contracts; a typing error must not make another.
        settings.put("auto.create.topics.enable", "false");
        // There is one broker.
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Small: fewer partitions to open, fewer threads, a smaller buffer.
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a crash the new broker waits for the session of the old one to run out.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // Ten years: a group that forgot its offsets while a laptop was shut would read everything again.
        settings.put("offsets.retention.minutes", "5256000");
        return settings;
    }
}
