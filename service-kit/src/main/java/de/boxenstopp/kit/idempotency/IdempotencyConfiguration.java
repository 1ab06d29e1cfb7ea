package de.boxenstopp.kit.idempotency;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencySettings.class)
@EnableScheduling
class IdempotencyConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IdempotentRequests idempotentRequests(JdbcClient jdbc, Clock clock, IdempotencySettings settings) {
        return new IdempotentRequests(jdbc, clock, settings);
    }

    @Bean
    WebMvcConfigurer idempotentCalls(IdempotentRequests requests, JsonMapper json, IdempotencySettings settings) {
        var calls = new IdempotentCalls(requests, new AnswerFormat(json), settings);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(calls);
            }
        };
    }

    @Bean
    Purge idempotentRequestPurge(IdempotentRequests requests) {
        return new Purge(requests);
    }

    record Purge(IdempotentRequests requests) {

        @Scheduled(fixedDelayString = "${boxenstopp.idempotency.purge-every:10m}")
        void purge() {
            requests.purge();
        }
    }
}
