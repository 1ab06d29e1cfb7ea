package de.boxenstopp.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Not durable, and quick for it. Stopped by a hook of the JVM's end. */
final class EmbeddedInfrastructure {

    private static final int PARTITIONS = 6;

    private EmbeddedInfrastructure() {}

    static Map<String, String> start() {
        try {
            var postgres = EmbeddedPostgres.start();
            var kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            kafka.brokerProperties(Map.of("num.partitions", String.valueOf(PARTITIONS)));
            kafka.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kafka::destroy));
            return Map.of(
                    "spring.datasource.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username",
                    "postgres",
                    "spring.datasource.password",
                    "postgres",
                    "spring.kafka.bootstrap-servers",
                    kafka.getBrokersAsString());
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL does not start", e);
        }
    }
}
