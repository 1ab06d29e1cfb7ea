package de.boxenstopp.kit.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The gauge behind the alert: how many dead letters nobody has dealt with. Asking Kafka at each scrape were too much. */
class DeadLetterCount {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterCount.class);

    private final DeadLetters letters;
    private volatile double open = Double.NaN;

    DeadLetterCount(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        Gauge.builder("dead.letters.open", () -> open)
                .description("Dead letters neither re-driven nor discarded")
                .register(meters);
    }

    @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            open = letters.count();
        } catch (RuntimeException e) {
            open = Double.NaN;
            log.debug("Dead letters cannot be counted now", e);
        }
    }
}
