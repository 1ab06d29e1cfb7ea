package de.boxenstopp.payment.refund.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RefundId(@Column(name = "refund_id") UUID value) implements Serializable {

    public static RefundId next() {
        return new RefundId(UUID.randomUUID());
    }
}
