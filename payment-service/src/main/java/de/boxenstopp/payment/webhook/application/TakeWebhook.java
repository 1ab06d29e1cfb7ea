package de.boxenstopp.payment.webhook.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Stores a webhook before it is acknowledged. Everything else comes later. */
@Service
public class TakeWebhook {

    private final SignedEvents signedEvents;
    private final Webhooks webhooks;
    private final WebhookWorker worker;
    private final Clock clock;
    private final MeterRegistry meters;

    TakeWebhook(SignedEvents signedEvents, Webhooks webhooks, WebhookWorker worker, Clock clock, MeterRegistry meters) {
        this.signedEvents = signedEvents;
        this.webhooks = webhooks;
        this.worker = worker;
        this.clock = clock;
        this.meters = meters;
    }

    /** @return false when it is none of Stripe's */
    public boolean handle(byte[] body, @Nullable String signature) {
        var webhook = signedEvents.read(body, signature);
        if (webhook.isEmpty()) {
            count("unknown", "refused");
            return false;
        }
        var isNew = webhooks.store(webhook.get(), clock.instant());
        var concernsUs = webhook.get().subject() != null;
        if (isNew && concernsUs) {
            worker.wakeUp();
        }
        // Types that we do not know are not counted one by one: whoever sends them could make up any number.
        count(concernsUs ? webhook.get().type() : "other", isNew ? "stored" : "known");
        return true;
    }

    private void count(String type, String outcome) {
        meters.counter("stripe.webhooks", "type", type, "outcome", outcome).increment();
    }
}
