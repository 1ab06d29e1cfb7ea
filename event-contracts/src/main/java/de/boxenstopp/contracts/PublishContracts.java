package de.boxenstopp.contracts;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The one step that creates topics and registers schemas, before any service starts. Services do neither: a producer
 * whose schema is not here fails at once rather than publishing what nobody agreed to. Running it again changes
 * nothing.
 */
public final class PublishContracts {

    private PublishContracts() {}

    public static void main(String[] args) {
        try {
            run(
                    setting("KAFKA", "localhost:9092"),
                    setting("SCHEMA_REGISTRY_URL", "http://localhost:8095/apis/ccompat/v7"),
                    Short.parseShort(setting("REPLICATION_FACTOR", "1")),
                    System.out::println);
        } catch (PublishingFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** For a broker of one. */
    public static void run(String bootstrap, String registryUrl, Consumer<String> progress) {
        run(bootstrap, registryUrl, (short) 1, progress);
    }

    /** @throws PublishingFailed when Kafka or the registry refuses, or stays away for a minute */
    public static void run(String bootstrap, String registryUrl, short replicationFactor, Consumer<String> progress) {
        run(bootstrap, registryUrl, replicationFactor, Duration.ofMinutes(1), progress);
    }

    static void run(
            String bootstrap,
            String registryUrl,
            short replicationFactor,
            Duration patience,
            Consumer<String> progress) {
        var patient = new Patience(Clock.systemUTC(), patience, Duration.ofSeconds(1), progress);
        new KafkaTopics(bootstrap, replicationFactor, patient, progress)
                .publish(Topics.declared().onTheBroker());
        try (var registry = new SchemaRegistry(registryUrl, patient)) {
            var contracts = Contracts.all();
            contracts.forEach(contract ->
                    progress.accept("schema " + contract.subject() + " has id " + registry.register(contract)));
            progress.accept(contracts.size() + " schemas are registered");
        }
    }

    private static String setting(String name, String byDefault) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? byDefault : value;
    }
}
