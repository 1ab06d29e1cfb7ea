package de.boxenstopp.kit.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** What every listener gets without asking: events instead of bytes, patience where it helps, dead letters where not. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnClass({JdbcTemplate.class, KafkaOperations.class})
@EnableConfigurationProperties(KafkaConsumerSettings.class)
@PropertySource("classpath:kit-kafka.properties")
@EnableScheduling
class KafkaConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SchemaRegistry schemaRegistry(KafkaConsumerSettings settings) {
        return SchemaRegistry.at(settings.registry());
    }

    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec(SchemaRegistry registry) {
        return EventCodec.over(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    RecordMessageConverter eventConverter(EventCodec codec) {
        return new EventConverter(codec);
    }

    @Bean
    StuckPartitions stuckPartitions(Clock clock) {
        return new StuckPartitions(clock);
    }

    @Bean
    MeterBinder consumerMeters(StuckPartitions stuck) {
        return meters -> Gauge.builder("kafka.consumer.stuck", stuck::longestSeconds)
                .description("Seconds that the longest waiting partition has been tried again and again")
                .register(meters);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetterWriter deadLetterWriter(
            KafkaOperations<String, byte[]> kafka,
            KafkaAdmin admin,
            KafkaConsumerSettings settings,
            MeterRegistry meters) {
        return new DeadLetterWriter(kafka, new CompactedTopics(admin), settings, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    CommonErrorHandler consumerErrorHandler(
            DeadLetterWriter deadLetters, KafkaConsumerSettings settings, StuckPartitions stuck) {
        var handler = new DefaultErrorHandler(deadLetters);
        handler.setClassifications(Map.of(), true); // what Spring Kafka holds for fatal is decided by Trouble, too
        handler.setBackOffFunction((_, failure) -> switch (Trouble.of(failure)) {
            case FINAL -> new FixedBackOff(0, 0);
            case UNEXPECTED -> growing(settings, settings.attempts() - 1);
            case INFRASTRUCTURE -> growing(settings, Long.MAX_VALUE);
        });
        handler.setResetStateOnExceptionChange(false);
        handler.setLogLevel(KafkaException.Level.DEBUG); // StuckPartitions says it once
        handler.setRetryListeners(new RetryListener() {
            @Override
            public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
                stuck.failed(record, failure);
            }

            @Override
            public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
                stuck.goesOn(record);
            }
        });
        return handler;
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> containerCustomizer(
            KafkaConsumerSettings settings) {
        return container -> {
            container.getContainerProperties().setDeliveryAttemptHeader(true);
            if (settings.paused()) {
                container.pause();
            }
        };
    }

    @Bean
    DeadLetters deadLetters(
            ConsumerFactory<String, byte[]> consumers,
            KafkaListenerEndpointRegistry listeners,
            KafkaConsumerSettings settings,
            JdbcTemplate jdbc,
            Clock clock) {
        return new DeadLetters(consumers, listeners, settings, jdbc, clock);
    }

    @Bean
    DeadLetterCount deadLetterCount(DeadLetters letters, MeterRegistry meters) {
        return new DeadLetterCount(letters, meters);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters, EventCodec codec) {
        return new DeadLettersEndpoint(letters, codec);
    }

    private static BackOff growing(KafkaConsumerSettings settings, long retries) {
        var backOff = new ExponentialBackOff(settings.firstDelay().toMillis(), 2);
        backOff.setMaxInterval(settings.longestDelay().toMillis());
        backOff.setMaxAttempts(retries);
        return backOff;
    }
}
