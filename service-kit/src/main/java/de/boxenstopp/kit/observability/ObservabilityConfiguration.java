package de.boxenstopp.kit.observability;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@AutoConfiguration
@EnableConfigurationProperties(LoggingSettings.class)
class ObservabilityConfiguration {

    @Bean
    KnownProperties knownProperties(ListableBeanFactory beans, Environment environment) {
        return new KnownProperties(beans, environment);
    }
}
