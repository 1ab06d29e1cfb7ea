package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.util.List;
import java.util.Optional;

/** All workshops, the oldest first. */
public interface Workshops {

    List<Workshop> all();

    /** Those that customers may choose from. */
    List<WorkshopId> offered();

    Optional<Workshop> find(WorkshopId workshop);

    /** As they are now. */
    PlaceRules rules(WorkshopId workshop);

    /** From here to the end of the transaction nobody else changes it or opens days for it; holds go on. */
    Optional<Workshop> claim(WorkshopId workshop);

    /** Gives the usual terms to every workshop that has none yet. */
    void equip(Terms usual);

    void add(Workshop workshop);

    /** @return what it is now, a version further */
    Workshop store(Workshop workshop);
}
