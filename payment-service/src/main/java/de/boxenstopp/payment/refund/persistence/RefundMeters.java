package de.boxenstopp.payment.refund.persistence;

import de.boxenstopp.payment.refund.domain.RefundState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Refunds by state; counted now and then rather than with every scrape. FAILED ones are for people. */
@Component
class RefundMeters {

    private final JdbcClient jdbc;
    private final Map<RefundState, AtomicInteger> states = new EnumMap<>(RefundState.class);

    RefundMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        for (var state : RefundState.values()) {
            var count = new AtomicInteger();
            states.put(state, count);
            Gauge.builder("payment.refunds", count::get)
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    @Scheduled(fixedDelayString = "30s")
    void count() {
        states.values().forEach(count -> count.set(0));
        jdbc.sql("select state, count(*) as refunds from refund group by state").query(row -> {
            var count = states.get(RefundState.valueOf(row.getString("state")));
            if (count != null) {
                count.set(row.getInt("refunds"));
            }
        });
    }
}
