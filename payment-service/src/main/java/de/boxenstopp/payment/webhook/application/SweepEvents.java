package de.boxenstopp.payment.webhook.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds webhooks that never came in Stripe's own list. Each look overlaps the last one, as known events do no harm. */
@Service
public class SweepEvents {

    private static final Logger log = LoggerFactory.getLogger(SweepEvents.class);

    /** Younger ones may still come by themselves. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(15);

    private final MissedEvents missedEvents;
    private final Webhooks webhooks;
    private final WebhookWorker worker;
    private final WebhookSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    SweepEvents(
            MissedEvents missedEvents,
            Webhooks webhooks,
            WebhookWorker worker,
            WebhookSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.missedEvents = missedEvents;
        this.webhooks = webhooks;
        this.worker = worker;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    public void handle() {
        var begun = clock.instant();
        var swept = webhooks.sweptUntil();
        var since = (swept == null ? begun : swept).minus(settings.sweepOverlap());
        for (var event : missedEvents.since(since)) {
            if (event.createdAt().isBefore(begun.minus(ON_ITS_WAY)) && webhooks.store(event, begun)) {
                log.info("Stripe's {} {} did not come by itself", event.type(), event.eventId());
                meters.counter("stripe.webhooks.swept", "type", event.type()).increment();
                worker.wakeUp();
            }
        }
        webhooks.sweptUntil(begun);
    }
}
