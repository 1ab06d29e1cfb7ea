package de.boxenstopp.payment.webhook.application;

import de.boxenstopp.payment.webhook.domain.Webhook;
import java.time.Instant;
import java.util.List;

/** Stripe's own list of what it told us. */
public interface MissedEvents {

    /** What concerns us and has not been acknowledged everywhere, oldest first. */
    List<Webhook> since(Instant time);
}
