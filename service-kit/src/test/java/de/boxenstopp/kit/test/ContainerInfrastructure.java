package de.boxenstopp.kit.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Removed by Testcontainers when the JVM ends. */
final class ContainerInfrastructure {

    private ContainerInfrastructure() {}

    static Infrastructure.Servers start() {
        var postgres = new PostgreSQLContainer("postgres:18-alpine");
        var kafka = new KafkaContainer("apache/kafka-native:4.2.1");
        postgres.start();
        kafka.start();
        return new Infrastructure.Servers(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), kafka.getBootstrapServers());
    }
}
