package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.WorkshopId;
import org.jspecify.annotations.Nullable;

/**
 * Which workshop an admin changes.
 *
 * @param staff who
 * @param version of the workshop as they saw it; without, whatever it is now
 */
public record Order(
        WorkshopId workshop, String staff, @Nullable Long version) {}
