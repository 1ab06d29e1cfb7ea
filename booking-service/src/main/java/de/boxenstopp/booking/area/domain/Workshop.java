package de.boxenstopp.booking.area.domain;

import java.util.UUID;

/** @param id as slot-service knows it */
public record Workshop(UUID id, String name) {}
