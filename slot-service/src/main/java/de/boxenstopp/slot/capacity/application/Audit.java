package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who changed what, and when. */
public interface Audit {

    /** In the transaction of the change itself. */
    void note(WorkshopId workshop, String staff, String act, Snapshot before, Snapshot after);

    /** The latest first. */
    List<Entry> of(WorkshopId workshop, int page, int size);

    /** @param before and {@code after}: as JSON */
    record Entry(UUID id, Instant at, String staff, String act, String before, String after) {}
}
