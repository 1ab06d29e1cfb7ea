package de.boxenstopp.slot.availability.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.availability.application.CalendarChanges.Moment;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of all workshops at one moment.
 *
 * @param version of this instance's picture: two with the same one show the same
 * @param moment all that was committed before is in it
 */
public record Picture(
        long version,
        Moment moment,
        LocalDate first,
        LocalDate last,
        SequencedMap<WorkshopId, WorkshopPicture> workshops) {

    public Picture {
        workshops = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(workshops));
    }

    /** @param wanted the first one if none is named */
    public WorkshopPicture workshop(@Nullable WorkshopId wanted) {
        var entry = wanted == null ? workshops.firstEntry() : null;
        var found = entry == null ? workshops.get(wanted) : entry.getValue();
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The next version, unless nothing is different. */
    Picture with(Moment until, SequencedMap<WorkshopId, WorkshopPicture> newer) {
        return new Picture(workshops.equals(newer) ? version : version + 1, until, first, last, newer);
    }
}
