package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.Availability;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is left of the calendar, for people to choose from. */
@Service
public class FreeWindows {

    private final Calendar calendar;
    private final Workshops workshops;
    private final Clock clock;

    public FreeWindows(Calendar calendar, Workshops workshops, Clock clock) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.clock = clock;
    }

    public Stream<Offer> offers(WorkshopId workshop, LocalDate from, LocalDate to, int durationMinutes) {
        var rules = workshops.rules(workshop);
        return new Availability(reachable(workshop, rules, from), rules, durationMinutes, clock.instant())
                .offers(calendar.windowLoads(workshop, from, to));
    }

    /**
     * The next windows of the kind that would do instead, from the wanted one on.
     *
     * @param own what a booking that moves has already
     */
    public List<SlotWindow> alternatives(SlotWindow wanted, int durationMinutes, OwnPlaces own) {
        var workshop = wanted.workshop();
        var rules = workshops.rules(workshop);
        var today = Berlin.dayOf(clock.instant());
        var from = wanted.date().isBefore(today) ? today : wanted.date();
        return Availability.alternatives(
                wanted,
                own,
                reachable(workshop, rules, from),
                calendar.windowLoads(workshop, from, lastDay(rules)),
                new Availability.Wish(rules, durationMinutes, clock.instant()));
    }

    /** Work may move far when the workshop is closed for weeks: what is free does not depend on how far somebody looks. */
    private List<DayLoad> reachable(WorkshopId workshop, PlaceRules rules, LocalDate from) {
        return calendar.dayLoads(workshop, from, lastDay(rules));
    }

    private LocalDate lastDay(PlaceRules rules) {
        return rules.lastDay(WindowKind.RETURN, clock.instant());
    }
}
