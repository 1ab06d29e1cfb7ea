package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The days and windows that are open for booking. Periods include their last day. */
public interface Calendar {

    /** Adds the days that are not there yet, with their windows; the others stay as they are. */
    void open(WorkshopId workshop, Collection<WorkshopDay> days, Collection<SlotWindow> windows);

    Map<SlotId, SlotWindow> find(SlotId... windows);

    List<WorkshopDay> days(WorkshopId workshop, LocalDate from, LocalDate to);

    /** Until the transaction ends nobody else takes places of these days. */
    Map<LocalDate, WorkshopDay> lock(WorkshopId workshop, SortedSet<LocalDate> days);

    List<WindowLoad> windowLoads(WorkshopId workshop, LocalDate from, LocalDate to);

    List<DayLoad> dayLoads(WorkshopId workshop, LocalDate from, LocalDate to);
}
