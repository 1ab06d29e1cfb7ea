package de.boxenstopp.kit.inbox;

import de.boxenstopp.kit.kafka.KafkaConsumerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaOperations;

@AutoConfiguration
@ConditionalOnClass({JdbcTemplate.class, KafkaOperations.class})
class InboxConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(JdbcTemplate jdbc, KafkaConsumerSettings settings, Clock clock, MeterRegistry meters) {
        return new JdbcInbox(jdbc, settings.consumer(), clock, meters);
    }
}
