package de.boxenstopp.slot.reservation.domain;

import java.util.UUID;

public record PaymentId(UUID value) {}
