package de.boxenstopp.payment.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** Money that arrived. */
@Embeddable
public record Receipt(
        @Column(name = "payment_intent_id") String paymentIntentId,

        @Enumerated(EnumType.STRING) @Column(name = "method")
        PaymentMethod method,

        @Column(name = "paid_cents") long paidCents,
        @Column(name = "paid_at") Instant paidAt)
        implements Serializable {}
