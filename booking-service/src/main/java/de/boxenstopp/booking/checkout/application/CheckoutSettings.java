package de.boxenstopp.booking.checkout.application;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl the one public origin; customers come back to it and nowhere else
 * @param lifetime of a checkout; Stripe wants 30 minutes from when it hears of it, the rest is for the way there
 * @param holdMargin how long the hold outlives its checkout, for a payment in the last second
 * @param attempts how often a booking's checkout may be opened
 * @param overdue how long after its end an attempt waits for somebody to close it
 */
@ConfigurationProperties(prefix = "boxenstopp.checkout", ignoreUnknownFields = false)
public record CheckoutSettings(
        URI publicUrl,
        @DefaultValue("35m") Duration lifetime,
        @DefaultValue("2m") Duration holdMargin,
        @DefaultValue("2") int attempts,
        @DefaultValue("15m") Duration overdue) {

    /** Better no start than customers who come back to nowhere. */
    public CheckoutSettings {
        if (publicUrl.getHost() == null || !publicUrl.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("boxenstopp.checkout.public-url is no origin: " + publicUrl);
        }
        if (lifetime.compareTo(Duration.ofMinutes(31)) < 0 || holdMargin.isNegative() || attempts < 1) {
            throw new IllegalArgumentException("boxenstopp.checkout makes no sense");
        }
    }
}
