package de.boxenstopp.payment.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PaymentId(@Column(name = "payment_id") UUID value) implements Serializable {}
