package de.boxenstopp.payment.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeSettings.class)
class StripeConfiguration {

    private static final Duration QUEUE = Duration.ofMillis(500);

    @Bean
    StripeClient stripeClient(StripeSettings settings) {
        Stripe.enableTelemetry = false; // it writes into the home directory and sends our timings along
        return StripeClient.builder()
                .setApiKey(settings.apiKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(settings.readTimeout().toMillis()))
                .setMaxNetworkRetries(settings.retries())
                .build();
    }

    /** What Stripe refuses or a bank declines is an answer; only no answer speaks against calling again. */
    @Bean
    CircuitBreakerRegistry circuitBreakers(StripeSettings settings) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(8)
                .failureRateThreshold(60)
                .recordException(
                        failure -> failure instanceof Exception exception && StripeFailures.isOutage(exception))
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
    }

    @Bean
    BulkheadRegistry bulkheads(StripeSettings settings) {
        return BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrentCalls())
                .maxWaitDuration(QUEUE)
                .build());
    }

    @Bean
    StripeCalls stripeCalls(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, MeterRegistry meters) {
        return new StripeCalls(breakers.circuitBreaker("stripe"), bulkheads.bulkhead("stripe"), meters);
    }

    @Bean
    MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder bulkheadMeters(BulkheadRegistry bulkheads) {
        return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
    }
}
