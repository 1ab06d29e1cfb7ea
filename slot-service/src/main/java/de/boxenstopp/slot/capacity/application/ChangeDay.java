package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.capacity.domain.DayChange;
import de.boxenstopp.slot.capacity.domain.Flaws;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one day hours, windows, bays or a cap of its own, or makes it as usual again. */
@Service
public class ChangeDay {

    private final Changes changes;
    private final Days days;
    private final OpenPeriod openPeriod;

    ChangeDay(Changes changes, Days days, OpenPeriod openPeriod) {
        this.changes = changes;
        this.days = days;
        this.openPeriod = openPeriod;
    }

    @Transactional
    public ChangedDay handle(Order order, LocalDate date, DayChange change) {
        var workshop = changes.claim(order);
        var flaws = new Flaws();
        openPeriod.check("date", date, workshop, flaws);
        var before = days.lock(workshop.id(), date, date);
        var after = change.of(date, before.stream().findFirst(), workshop, flaws);
        flaws.complain();
        var is = changes.carryOut(
                "change-day", order, workshop, workshop, before, after.stream().toList());
        return new ChangedDay(is.version(), days.find(workshop.id(), date, date).getFirst());
    }

    /** @param version of its workshop */
    public record ChangedDay(long version, OfferedDay day) {}
}
