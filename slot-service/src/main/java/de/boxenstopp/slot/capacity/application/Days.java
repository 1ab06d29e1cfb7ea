package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The days of a workshop for whoever changes them. Periods include their last day; days come in order. */
public interface Days {

    List<OfferedDay> find(WorkshopId workshop, LocalDate from, LocalDate to);

    /** Until the transaction ends nobody takes places of them, and what is taken of them stays true. */
    List<OfferedDay> lock(WorkshopId workshop, LocalDate from, LocalDate to);

    /** On which day the window is, if it is offered. */
    Optional<LocalDate> dayOf(WorkshopId workshop, SlotId window);

    /** Windows that are no longer among those of their day are not offered any more. */
    void store(WorkshopId workshop, Collection<OfferedDay> days);

    /** Who has places or work on these days. */
    List<Hit> hits(WorkshopId workshop, Collection<LocalDate> days);
}
