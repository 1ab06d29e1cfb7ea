package de.boxenstopp.slot.calendar.domain;

import java.util.UUID;

public record WorkshopId(UUID value) {}
