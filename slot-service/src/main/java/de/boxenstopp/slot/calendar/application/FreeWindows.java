package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.slot.calendar.domain.Availability;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is left of the calendar, for people to choose from. */
@Service
public class FreeWindows {

    private static final int ALTERNATIVES = 3;

    /** How far work may move beyond a day: further than the longest work over Christmas. */
    public static final int WORK_MOVES_DAYS = 14;

    private final Calendar calendar;
    private final Workshops workshops;
    private final Clock clock;

    public FreeWindows(Calendar calendar, Workshops workshops, Clock clock) {
        this.calendar = calendar;
        this.workshops = workshops;
        this.clock = clock;
    }

    public Stream<Offer> offers(WorkshopId workshop, LocalDate from, LocalDate to, int durationMinutes) {
        return offers(workshop, workshops.rules(workshop), from, to, durationMinutes);
    }

    private Stream<Offer> offers(
            WorkshopId workshop, PlaceRules rules, LocalDate from, LocalDate to, int durationMinutes) {
        var days = calendar.dayLoads(workshop, from, to.plusDays(WORK_MOVES_DAYS));
        return new Availability(days, rules, durationMinutes, clock.instant())
                .offers(calendar.windowLoads(workshop, from, to));
    }

    /** The next free windows of the same kind, from the wanted one on. */
    public List<SlotWindow> alternatives(SlotWindow wanted, int durationMinutes) {
        var now = clock.instant();
        var rules = workshops.rules(wanted.workshop());
        var lastDay = rules.lastDay(wanted.kind(), now);
        var earliest = Berlin.dayOf(now);
        var from = wanted.date().isBefore(earliest) ? earliest : wanted.date();
        var found = new ArrayList<SlotWindow>();
        while (found.size() < ALTERNATIVES && !from.isAfter(lastDay)) {
            var to = from.plusDays(WORK_MOVES_DAYS);
            offers(wanted.workshop(), rules, from, to, durationMinutes)
                    .filter(Offer::isFree)
                    .map(Offer::window)
                    .filter(window -> window.kind() == wanted.kind())
                    .filter(window -> !window.startsAt().isBefore(wanted.startsAt()))
                    .limit(ALTERNATIVES - found.size())
                    .forEach(found::add);
            from = to.plusDays(1);
        }
        return found;
    }
}
