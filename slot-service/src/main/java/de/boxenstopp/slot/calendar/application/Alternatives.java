package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import java.util.List;

/** For those who came too late. Not to be asked within a transaction: in a rush, many are answered from one reading. */
@FunctionalInterface
public interface Alternatives {

    /**
     * The next windows of the kind that would do instead, from the wanted one on.
     *
     * @param own what a booking that moves has already
     */
    List<SlotWindow> to(SlotWindow wanted, int durationMinutes, OwnPlaces own);
}
