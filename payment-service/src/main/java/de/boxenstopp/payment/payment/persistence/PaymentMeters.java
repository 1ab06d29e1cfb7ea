package de.boxenstopp.payment.payment.persistence;

import de.boxenstopp.payment.payment.domain.PaymentState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What payments are in; counted now and then rather than with every scrape. */
@Component
class PaymentMeters {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<PaymentState, AtomicInteger> states = new EnumMap<>(PaymentState.class);
    private final AtomicInteger unresolved = new AtomicInteger();

    PaymentMeters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var state : PaymentState.values()) {
            var count = new AtomicInteger();
            states.put(state, count);
            Gauge.builder("payment.payments", count::get)
                    .description("Payments of the last day")
                    .tag("state", state.name())
                    .register(meters);
        }
        Gauge.builder("payment.unresolved", unresolved::get)
                .description("Payments that the janitor should have resolved a minute ago")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "15s")
    void count() {
        var now = clock.instant();
        unresolved.set(jdbc.sql("select count(*) from payment where next_look_at < :late")
                .param("late", Timestamp.from(now.minus(PATIENCE)))
                .query(Integer.class)
                .single());
        states.values().forEach(count -> count.set(0));
        jdbc.sql("select state, count(*) as payments from payment where created_at > :since group by state")
                .param("since", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query(row -> {
                    var count = states.get(PaymentState.valueOf(row.getString("state")));
                    if (count != null) {
                        count.set(row.getInt("payments"));
                    }
                });
    }
}
