package de.boxenstopp.payment.payment.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as Stripe showed it at one moment.
 *
 * @param failedTry the last one, as long as none has gone through
 */
public record CheckoutSeen(
        String sessionId, Status status, @Nullable FailedTry failedTry) {

    public sealed interface Status {

        /** The customer can pay at this address. */
        record Open(URI url) implements Status {}

        record Processing() implements Status {}

        record Paid(Receipt receipt) implements Status {}

        record Refused() implements Status {}

        record Expired() implements Status {}
    }
}
