package de.boxenstopp.slot.reservation.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** How long a reservation occupies a bay on one day. */
@Embeddable
record BayMinutes(UUID workshopId, LocalDate date, int minutes) {}
