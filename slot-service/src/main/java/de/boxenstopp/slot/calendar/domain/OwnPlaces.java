package de.boxenstopp.slot.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has of the calendar already who looks for other windows: for that much, there is room.
 *
 * @param day on which the booking begins
 * @param minutes in the bays, by day
 */
public record OwnPlaces(List<SlotId> windows, Optional<LocalDate> day, Map<LocalDate, Integer> minutes) {

    public static final OwnPlaces NONE = new OwnPlaces(List.of(), Optional.empty(), Map.of());
}
