package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.capacity.domain.OfferedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What every act of an admin has in common: who may, what is different, and that it is noted and told. */
@Component
class Changes {

    private final Workshops workshops;
    private final Days days;
    private final Audit audit;
    private final CapacityEvents events;
    private final OpenPeriod openPeriod;

    Changes(Workshops workshops, Days days, Audit audit, CapacityEvents events, OpenPeriod openPeriod) {
        this.workshops = workshops;
        this.days = days;
        this.audit = audit;
        this.events = events;
        this.openPeriod = openPeriod;
    }

    Workshop claim(Order order) {
        return workshops.claim(order.workshop()).orElseThrow(NotFound::new);
    }

    /**
     * Asked again for what is so already, nothing happens, whatever version was seen: the answer may have got lost.
     *
     * @param before the days as they were locked
     * @return the workshop as it is now
     */
    Workshop carryOut(
            String act,
            Order order,
            Workshop was,
            Workshop becomes,
            Collection<OfferedDay> before,
            Collection<OfferedDay> after) {
        var changed = new ArrayList<>(after);
        changed.removeAll(Set.copyOf(before));
        if (changed.isEmpty() && becomes.equals(was)) {
            return was;
        }
        if (order.version() != null && order.version() != was.version()) {
            throw new OptimisticLockingFailureException("the workshop was changed meanwhile");
        }
        var is = workshops.store(becomes);
        days.store(was.id(), changed);
        note(act, order, was, is, before, changed);
        tell(is, changed.stream().map(OfferedDay::date).collect(Collectors.toCollection(TreeSet::new)));
        return is;
    }

    /** A week with more days, or a longer horizon, opens days that were not there before. */
    void tellOfNewDays(Workshop workshop, List<OfferedDay> before) {
        var known = before.stream().map(OfferedDay::date).collect(Collectors.toSet());
        tell(
                workshop,
                days.find(workshop.id(), openPeriod.today(), LocalDate.MAX).stream()
                        .map(OfferedDay::date)
                        .filter(date -> !known.contains(date))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void note(
            String act,
            Order order,
            Workshop was,
            Workshop is,
            Collection<OfferedDay> before,
            List<OfferedDay> changed) {
        var dates = changed.stream().map(OfferedDay::date).collect(Collectors.toSet());
        var old = before.stream().filter(day -> dates.contains(day.date())).toList();
        var same = is.with(was.terms()).equals(is)
                && is.with(was.name(), was.address(), was.enabled()).equals(is);
        audit.note(
                was.id(),
                order.staff(),
                act,
                Snapshot.of(same ? null : was, old),
                Snapshot.of(same ? null : is, changed));
    }

    /** As they were stored: a window that comes back has its old id. */
    private void tell(Workshop workshop, SortedSet<LocalDate> dates) {
        if (dates.isEmpty()) {
            return;
        }
        var hits = days.hits(workshop.id(), dates).stream()
                .collect(Collectors.groupingBy(Hit::date, Collectors.mapping(Hit::booking, Collectors.toSet())));
        days.find(workshop.id(), dates.first(), dates.last()).stream()
                .filter(day -> dates.contains(day.date()))
                .forEach(day -> events.changed(
                        workshop.id(), day, day.closed() == null ? Set.of() : hits.getOrDefault(day.date(), Set.of())));
    }
}
