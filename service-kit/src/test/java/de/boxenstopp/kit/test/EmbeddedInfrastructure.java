package de.boxenstopp.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Not durable, and quick for it. Stopped by a hook of the JVM's end. */
final class EmbeddedInfrastructure {

    private static final int PARTITIONS = 6;

    private EmbeddedInfrastructure() {}

    static Infrastructure.Servers start() {
        try {
            var postgres = EmbeddedPostgres.start();
            var kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            kafka.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kafka::destroy));
            return new Infrastructure.Servers(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", kafka.getBrokersAsString());
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL does not start", e);
        }
    }
}
