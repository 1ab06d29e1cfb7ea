package de.boxenstopp.booking.customer.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What a customer decided about one thing.
 *
 * @param given false when refused
 * @param version of the text that was shown
 */
@Embeddable
public record Consent(@Enumerated(EnumType.STRING) Kind kind, boolean given, Instant decidedAt, String version) {

    public enum Kind {
        TERMS,
        PRIVACY,
        SAVED_PAYMENT_METHOD,
        NEWSLETTER
    }
}
