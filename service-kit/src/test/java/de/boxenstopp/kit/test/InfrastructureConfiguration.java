package de.boxenstopp.kit.test;

import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.kafka.SchemaRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class InfrastructureConfiguration {

    @Bean
    SchemaRegistry schemaRegistry() {
        return new InMemorySchemaRegistry();
    }

    @Bean(destroyMethod = "close")
    Events events(@Value("${spring.kafka.bootstrap-servers}") String kafka, EventCodec codec) {
        return new Events(kafka, codec);
    }
}
