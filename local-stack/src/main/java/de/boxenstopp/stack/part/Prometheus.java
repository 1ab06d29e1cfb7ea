package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import de.boxenstopp.stack.process.Command;
import de.boxenstopp.stack.process.Hopeless;
import de.boxenstopp.stack.process.Program;
import de.boxenstopp.stack.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine's own Prometheus, with the rules of {@code deploy/}; only for who asks for it. */
final class Prometheus implements Program {

    static final String NAME = "prometheus";

    private final Path deployed;
    private final StateFolder state;
    private final Addresses addresses;

    Prometheus(Path checkout, StateFolder state, Addresses addresses) {
        this.deployed = checkout.resolve("deploy").resolve(NAME);
        this.state = state;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("Prometheus", addresses.ports().prometheus());
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(1);
    }

    /** Settings and rules as in containers; the targets are the services of this stack. */
    @Override
    public void prepare(Consumer<String> progress) throws IOException {
        if (!Tools.has(NAME)) {
            throw new Hopeless("prometheus is not installed (Debian: apt-get install prometheus)");
        }
        Path work = state.work(NAME);
        Folders.createForAll(work.resolve("rules"));
        Folders.createForAll(work.resolve("targets"));
        Folders.createForOwner(state.data(NAME));
        try (Stream<Path> rules = Files.list(deployed.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                copy(rule, work.resolve("rules").resolve(rule.getFileName()));
            }
        }
        copy(deployed.resolve("prometheus.yml"), work.resolve("prometheus.yml"));
        Files.writeString(work.resolve("targets").resolve("local.yml"), targets());
    }

    @Override
    public Command command() {
        return Command.of(
                List.of(
                        NAME,
                        "--config.file=" + state.work(NAME).resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + state.data(NAME),
                        "--web.listen-address=127.0.0.1:" + addresses.ports().prometheus()),
                state.work(NAME),
                Map.of());
    }

    @Override
    public Optional<String> missing() {
        return Probe.http(addresses.prometheus() + "/-/ready");
    }

    private String targets() {
        return Catalogue.SERVICES.stream()
                .map(service -> "- targets: [\"localhost:%d\"]\n  labels: { application: %s }\n"
                        .formatted(addresses.ports().management(service), service.module()))
                .collect(Collectors.joining());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
