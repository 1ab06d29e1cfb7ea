package de.boxenstopp.kit.outbox;

import de.boxenstopp.kit.kafka.EventCodec;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.HashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaOperations;

@AutoConfiguration
@ConditionalOnClass({JdbcTemplate.class, KafkaOperations.class})
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(JdbcTemplate jdbc, EventCodec codec, ObjectProvider<Tracer> tracer, Clock clock, OutboxRelay relay) {
        return new JdbcOutbox(jdbc, codec, tracer.getIfAvailable(), clock, relay::wakeUp);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource database, KafkaProperties kafka, OutboxSettings settings, Clock clock, MeterRegistry meters) {
        return new OutboxRelay(database, new OutboxDelivery(producers(kafka, settings)), settings, clock, meters);
    }

    @Bean
    OutboxState outboxState(JdbcTemplate jdbc, Clock clock) {
        return new OutboxState(jdbc, clock);
    }

    @Bean
    MeterBinder outboxMeters(OutboxState state) {
        return meters -> {
            gauge(meters, "outbox.size", "Facts not yet acknowledged by Kafka", state::size);
            gauge(meters, "outbox.age", "Seconds that the oldest of them has waited", state::ageSeconds);
            gauge(meters, "outbox.parked", "Keys parked because Kafka refuses a record", state::parkedKeys);
        };
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    OutboxEndpoint outboxEndpoint(OutboxState state, OutboxRelay relay) {
        return new OutboxEndpoint(state, relay);
    }

    private static void gauge(MeterRegistry meters, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(meters);
    }

    private static Supplier<Producer<String, byte[]>> producers(KafkaProperties kafka, OutboxSettings settings) {
        var timeout = Math.toIntExact(settings.sendTimeout().toMillis());
        var config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        return () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
