package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole picture of a workshop: what is usual, and the days that are not. */
@Service
public class ShowCapacity {

    private final Workshops workshops;
    private final Days days;
    private final Audit audit;
    private final OpenPeriod openPeriod;

    ShowCapacity(Workshops workshops, Days days, Audit audit, OpenPeriod openPeriod) {
        this.workshops = workshops;
        this.days = days;
        this.audit = audit;
        this.openPeriod = openPeriod;
    }

    @Transactional(readOnly = true)
    public Picture handle(WorkshopId id) {
        var workshop = find(id);
        var exceptions = days.find(id, openPeriod.today(), LocalDate.MAX).stream()
                .filter(day -> day.closed() != null || isUnusual(day, workshop))
                .toList();
        return new Picture(workshop, openPeriod.today(), openPeriod.lastDay(workshop), exceptions);
    }

    public List<Workshop> all() {
        return workshops.all();
    }

    public List<Audit.Entry> audit(WorkshopId id, int page, int size) {
        return audit.of(find(id).id(), page, size);
    }

    private Workshop find(WorkshopId id) {
        return workshops.find(id).orElseThrow(NotFound::new);
    }

    private static boolean isUnusual(OfferedDay day, Workshop workshop) {
        return OfferedDay.untouched(workshop.id(), day.date(), workshop.hours())
                .filter(day::looksLike)
                .isEmpty();
    }

    /** @param exceptions days that are closed, or otherwise not as usual */
    public record Picture(Workshop workshop, LocalDate today, LocalDate lastDay, List<OfferedDay> exceptions) {}
}
