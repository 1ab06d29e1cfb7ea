package de.boxenstopp.booking.booking.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record BookingId(@Column(name = "id") UUID value) {}
