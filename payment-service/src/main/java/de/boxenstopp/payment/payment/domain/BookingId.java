package de.boxenstopp.payment.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record BookingId(@Column(name = "booking_id") UUID value) implements Serializable {}
