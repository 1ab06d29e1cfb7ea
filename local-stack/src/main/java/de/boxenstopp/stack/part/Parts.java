package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Apps;
import de.boxenstopp.stack.build.Artifacts;
import de.boxenstopp.stack.build.ServiceJar;
import de.boxenstopp.stack.cache.StartUpCaches;
import de.boxenstopp.stack.process.Part;
import de.boxenstopp.stack.process.StackFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts the parts of one stack together. */
public final class Parts {

    /** Without these nothing goes. */
    public static final List<String> INFRASTRUCTURE = List.of("postgres", "kafka", "registry", "contracts");

    /** Only for who names them. */
    public static final List<String> FURTHER = List.of(Prometheus.NAME);

    private final Path checkout;
    private final Path tools;
    private final StartUpCaches caches;
    private final StateFolder state;
    private final Addresses addresses;
    private final Secrets secrets;

    /** @param tools where what only needs unpacking is unpacked to */
    public Parts(
            Path checkout, Path tools, StartUpCaches caches, StateFolder state, Addresses addresses, Secrets secrets) {
        this.checkout = checkout;
        this.tools = tools;
        this.caches = caches;
        this.state = state;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /** All names in the order of the table. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(INFRASTRUCTURE);
        names.addAll(Simulators.NAMES);
        names.addAll(Catalogue.names());
        return names;
    }

    /** These parts and those that they cannot do without, in the order of the table. */
    public static List<String> withNeeds(List<String> wanted) {
        List<String> known = new ArrayList<>(names());
        known.addAll(FURTHER);
        wanted.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(unknown -> {
            throw new StackFailed(
                    "There is no part called " + unknown + ". There are: " + String.join(", ", known) + ".");
        });
        Set<String> needed = Needs.withAll(wanted);
        return known.stream().filter(needed::contains).toList();
    }

    /** The modules to be built for these parts. */
    public static List<String> modules(List<String> parts) {
        List<String> modules = new ArrayList<>();
        if (parts.stream().anyMatch(Simulators.NAMES::contains)) {
            modules.add(Simulators.MODULE);
        }
        parts.forEach(part -> Catalogue.find(part).ifPresent(service -> modules.add(service.module())));
        return modules;
    }

    /**
     * @param jvmOptions further ones by part
     * @param environment further environment by part
     * @param databases further databases
     */
    public List<Part> all(
            Function<String, List<String>> jvmOptions,
            Function<String, Map<String, String>> environment,
            List<String> databases)
            throws IOException {
        Ports ports = addresses.ports();
        Artifacts artifacts = Artifacts.of(checkout);
        List<Part> parts = new ArrayList<>();
        parts.add(new Postgres(
                artifacts.postgresJar(),
                tools,
                new PostgresData(state, secrets),
                new PostgresRoles(ports.postgres(), roles(databases), secrets),
                ports.postgres()));
        parts.add(new Kafka(artifacts.kafkaClassPath(), jvmOptions.apply("kafka"), state, ports, caches));
        parts.add(new Registry(
                artifacts.registryArchive(),
                Registry.unpacked(artifacts.registryArchive(), tools),
                jvmOptions.apply("registry"),
                state,
                addresses.database(Registry.DATABASE),
                secrets,
                ports,
                caches));
        parts.add(new PublishedContracts(addresses, state.logs().resolve("contracts.log")));
        Apps apps = new Apps(tools.resolve("apps"));
        parts.addAll(new Simulators(checkout, apps, state, addresses, secrets).all(jvmOptions, environment));
        ServiceEnvironment environments = new ServiceEnvironment(addresses, state, secrets);
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            Map<String, String> all = new HashMap<>(environments.of(service));
            all.putAll(environment.apply(service.name()));
            parts.add(new ServiceProcess(
                    service,
                    new ServiceJar(checkout, service.module(), apps)::extract,
                    jvmOptions.apply(service.name()),
                    all,
                    state,
                    addresses,
                    caches));
        }
        parts.add(new Prometheus(checkout, state, addresses));
        return parts;
    }

    private static List<String> roles(List<String> further) {
        List<String> roles = new ArrayList<>(Catalogue.databases());
        roles.add(Registry.DATABASE);
        roles.addAll(further);
        return roles;
    }
}
