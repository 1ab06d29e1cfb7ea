package de.boxenstopp.kit.test;

import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Removed by Testcontainers when the JVM ends. */
final class ContainerInfrastructure {

    private ContainerInfrastructure() {}

    static Map<String, String> start() {
        var postgres = new PostgreSQLContainer("postgres:18-alpine");
        var kafka = new KafkaContainer("apache/kafka-native:4.2.1");
        postgres.start();
        kafka.start();
        return Map.of(
                "spring.datasource.url", postgres.getJdbcUrl(),
                "spring.datasource.username", postgres.getUsername(),
                "spring.datasource.password", postgres.getPassword(),
                "spring.kafka.bootstrap-servers", kafka.getBootstrapServers());
    }
}
