package de.boxenstopp.payment.webhook.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How far behind we are; counted now and then rather than with every scrape. */
@Component
class WebhookMeters {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile double oldest;

    WebhookMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("stripe.webhooks.oldest", () -> oldest)
                .description("Seconds that the oldest webhook has waited to be worked off")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        oldest = jdbc.sql("select received_at from webhook where next_try_at is not null order by received_at limit 1")
                .query((row, _) -> row.getTimestamp("received_at").toInstant())
                .optional()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
