package de.boxenstopp.booking.booking.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Only some bookings are placed at once. In a rush people wait here, in turn, and not for connections and locks further
 * in, where waiting ends in failures that cost more than answers.
 */
@Component
class PlacingQueue {

    private static final int AT_ONCE = 16;

    /** The gateway gives up after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Bulkhead queue;

    @Autowired
    PlacingQueue(MeterRegistry meters) {
        this(meters, AT_ONCE, PATIENCE);
    }

    PlacingQueue(MeterRegistry meters, int atOnce, Duration patience) {
        var queues = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(atOnce)
                .maxWaitDuration(patience)
                .fairCallHandlingStrategyEnabled(true)
                .build());
        this.queue = queues.bulkhead("placing");
        TaggedBulkheadMetrics.ofBulkheadRegistry(queues).bindTo(meters);
    }

    /** @throws TooManyAtOnce for whom it lasted too long; nothing has happened */
    <T> T inTurn(Supplier<T> placing) {
        try {
            return queue.executeSupplier(placing);
        } catch (BulkheadFullException full) {
            throw new TooManyAtOnce(full);
        }
    }
}
