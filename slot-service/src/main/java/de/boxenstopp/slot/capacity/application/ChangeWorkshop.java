package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a workshop is called, where it is, and whether it is offered; if not, no booking may begin there any more. */
@Service
public class ChangeWorkshop {

    private final Changes changes;
    private final Days days;
    private final OpenPeriod openPeriod;

    ChangeWorkshop(Changes changes, Days days, OpenPeriod openPeriod) {
        this.changes = changes;
        this.days = days;
        this.openPeriod = openPeriod;
    }

    @Transactional
    public Workshop handle(Order order, String name, Workshop.Address address, boolean enabled) {
        var was = changes.claim(order);
        var becomes = was.with(name, address, enabled);
        var limits = OfferedDay.Limits.of(becomes.hours());
        var before = days.lock(was.id(), openPeriod.today(), LocalDate.MAX);
        var after = before.stream().map(day -> day.withUsual(limits)).toList();
        return changes.carryOut("change-workshop", order, was, becomes, before, after);
    }
}
