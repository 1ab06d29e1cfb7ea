package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.cache.JavaStart;
import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.ProgramLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of our services. */
final class ServiceProcess implements JavaPart {

    private final Catalogue.Entry service;
    private final Extraction jar;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final StateFolder state;
    private final Addresses addresses;
    private final StartUpCaches caches;
    private @Nullable Path extracted;

    ServiceProcess(
            Catalogue.Entry service,
            Extraction jar,
            List<String> jvmOptions,
            Map<String, String> environment,
            StateFolder state,
            Addresses addresses,
            StartUpCaches caches) {
        this.service = service;
        this.jar = jar;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.state = state;
        this.addresses = addresses;
        this.caches = caches;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<String> needs() {
        return service.needs();
    }

    @Override
    public List<String> after() {
        return Needs.after(name());
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put(service.module(), addresses.ports().service(service));
        named.put(service.module() + "'s management", addresses.ports().management(service));
        return named;
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(3);
    }

    /** A service finishes what is under way; its own limit is shorter than this. */
    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(25);
    }

    @Override
    public void prepare(Consumer<String> progress) throws IOException {
        Folders.createForAll(state.work(name()));
        extracted = jar.extract(progress);
    }

    @Override
    public Optional<JavaStart> javaStart() {
        return Optional.ofNullable(extracted)
                .map(jar -> new JavaStart(name(), Jvm.words(jvmOptions), List.of("-jar", jar.toString()), List.of()));
    }

    @Override
    public Command command() throws IOException {
        List<String> words = caches.words(javaStart().orElseThrow(), new ProgramLog(state.logs(), name()));
        return Command.of(words, state.work(name()), environment);
    }

    @Override
    public JavaPart understudy(StateFolder scratch, Ports ports) {
        Path same = Objects.requireNonNull(extracted, "prepared first");
        Map<String, String> other = new HashMap<>(environment);
        if (service.hasDatabase()) { // welcome to all that instances share out among themselves, but for the facts
            other.put("SPRING_KAFKA_CONSUMER_GROUPID", service.module() + "-understudy");
            other.put("BOXENSTOPP_KAFKA_PAUSED", "true");
        }
        other.put("SERVER_PORT", String.valueOf(ports.service(service)));
        other.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management(service)));
        return new ServiceProcess(service, told -> same, jvmOptions, other, scratch, new Addresses(ports), caches);
    }

    @Override
    public Optional<String> missing() {
        return Probe.http(addresses.management(service.name()) + "/actuator/health/readiness");
    }

    /** Where the jar to start lies. */
    interface Extraction {
        Path extract(Consumer<String> progress) throws IOException;
    }
}
