package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.Flaws;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes days, or opens them again, holidays too. Who has places there keeps them until something else is agreed: they are
 * named in the answer, and to everybody who listens.
 */
@Service
public class CloseDays {

    private final Changes changes;
    private final Days days;
    private final OpenPeriod openPeriod;

    CloseDays(Changes changes, Days days, OpenPeriod openPeriod) {
        this.changes = changes;
        this.days = days;
        this.openPeriod = openPeriod;
    }

    @Transactional
    public Closed handle(Order order, Command command) {
        var workshop = changes.claim(order);
        command.check(workshop, openPeriod);
        var from = command.from();
        var to = command.to();
        if (from == null || to == null) {
            throw new IllegalStateException("checked above");
        }
        var before = days.lock(workshop.id(), from, to);
        var after = before.stream().map(day -> command.apply(day)).toList();
        var act = command.isClosing() ? "close-days" : "open-days";
        var is = changes.carryOut(act, order, workshop, workshop, before, after);
        var closed = after.stream()
                .filter(day -> day.closed() != null)
                .map(OfferedDay::date)
                .toList();
        return new Closed(is.version(), closed, days.hits(workshop.id(), closed));
    }

    /** @param closed the days of the period on which nobody works now, for whatever reason */
    public record Closed(long version, List<LocalDate> closed, List<Hit> hits) {}

    /** @param reason none given: {@code CLOSED_DAY} */
    public record Command(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean closed,
            @Nullable ClosedReason reason) {

        boolean isClosing() {
            return Boolean.TRUE.equals(closed);
        }

        private void check(Workshop workshop, OpenPeriod openPeriod) {
            var flaws = new Flaws();
            flaws.has("closed", closed);
            flaws.has("from", from);
            flaws.has("to", to);
            if (from != null) {
                openPeriod.check("from", from, workshop, flaws);
            }
            if (to != null) {
                openPeriod.check("to", to, workshop, flaws);
            }
            if (from != null && to != null && to.isBefore(from)) {
                flaws.add("to", "end-before-start");
            }
            if (reason != null && !reason.isAnAdminsToGive()) {
                flaws.add("reason", "not-yours-to-give");
            }
            flaws.complain();
        }

        private OfferedDay apply(OfferedDay day) {
            if (isClosing()) {
                return day.closed(reason == null ? ClosedReason.CLOSED_DAY : reason);
            }
            return day.opened();
        }
    }
}
