package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.build.ServiceJar;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of our services. */
final class ServiceProcess implements Program {

    private final Catalogue.Entry service;
    private final ServiceJar jar;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Path work;
    private final Addresses addresses;
    private @Nullable Path extracted;

    ServiceProcess(
            Catalogue.Entry service,
            ServiceJar jar,
            List<String> jvmOptions,
            Map<String, String> environment,
            Path work,
            Addresses addresses) {
        this.service = service;
        this.jar = jar;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.work = work;
        this.addresses = addresses;
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
    public void prepare(Consumer<String> progress) throws IOException, InterruptedException {
        Folders.createForAll(work);
        extracted = jar.extract(progress);
    }

    @Override
    public Command command() {
        List<String> words = new ArrayList<>(Jvm.words(jvmOptions));
        words.add("-jar");
        words.add(Objects.requireNonNull(extracted, "prepared first").toString());
        return Command.of(words, work, environment);
    }

    @Override
    public Optional<String> missing() {
        return Probe.http(addresses.management(service.name()) + "/actuator/health/readiness");
    }
}
