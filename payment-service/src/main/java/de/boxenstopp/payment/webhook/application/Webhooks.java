package de.boxenstopp.payment.webhook.application;

import de.boxenstopp.payment.webhook.domain.Subject;
import de.boxenstopp.payment.webhook.domain.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came, and what of it is still to be worked off. */
public interface Webhooks {

    /** @return false when the event is known */
    boolean store(Webhook webhook, Instant receivedAt);

    /**
     * Hands out what is to be worked off, so that nobody else gets it until the lease is over. Webhooks of one subject
     * come together: they are worked off by one look at Stripe.
     */
    List<Task> take(int limit, Duration lease);

    void worked(Task task);

    void tryAgainAt(Task task, Instant time);

    /** Until when the list of Stripe's events has been looked through; null: never. */
    @Nullable
    Instant sweptUntil();

    void sweptUntil(Instant time);

    void deleteReceivedBefore(Instant time);

    /** @param attempts how often it was handed out */
    record Task(List<String> eventIds, Subject subject, int attempts) {}
}
