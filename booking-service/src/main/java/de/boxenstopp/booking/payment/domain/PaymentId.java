package de.boxenstopp.booking.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record PaymentId(@Column(name = "payment_id") UUID value) {

    public static PaymentId next() {
        return new PaymentId(UUID.randomUUID());
    }
}
