package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.capacity.domain.Flaws;
import de.boxenstopp.slot.capacity.domain.WindowDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one window another number of places, never fewer than are taken. */
@Service
public class ChangeWindow {

    private final Changes changes;
    private final Days days;
    private final OpenPeriod openPeriod;

    ChangeWindow(Changes changes, Days days, OpenPeriod openPeriod) {
        this.changes = changes;
        this.days = days;
        this.openPeriod = openPeriod;
    }

    @Transactional
    public ChangeDay.ChangedDay handle(Order order, SlotId window, @Nullable Integer capacity) {
        var workshop = changes.claim(order);
        var date = days.dayOf(workshop.id(), window).orElseThrow(NotFound::new);
        var flaws = new Flaws();
        openPeriod.check("slotId", date, workshop, flaws);
        var places = flaws.number("capacity", capacity, 0, WindowDraft.MOST_PLACES);
        var before = days.lock(workshop.id(), date, date);
        var changed = before.stream()
                .map(day -> day.withPlaces(window, places, flaws))
                .toList();
        flaws.complain();
        var is = changes.carryOut("change-window", order, workshop, workshop, before, changed);
        return new ChangeDay.ChangedDay(
                is.version(), days.find(workshop.id(), date, date).getFirst());
    }
}
