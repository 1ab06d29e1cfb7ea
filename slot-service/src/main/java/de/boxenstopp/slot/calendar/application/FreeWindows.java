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
    private static final int WORK_MOVES_DAYS = 14;

    private final Calendar calendar;
    private final PlaceRules rules;
    private final Clock clock;

    public FreeWindows(Calendar calendar, PlaceRules rules, Clock clock) {
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    public Stream<Offer> offers(WorkshopId workshop, LocalDate from, LocalDate to, int durationMinutes) {
        var days = calendar.dayLoads(workshop, from, to.plusDays(WORK_MOVES_DAYS));
        return new Availability(days, rules, durationMinutes, clock.instant())
                .offers(calendar.windowLoads(workshop, from, to));
    }

    /** The next free windows of the same kind, from the wanted one on. */
    public List<SlotWindow> alternatives(SlotWindow wanted, int durationMinutes) {
        var now = clock.instant();
        var lastDay = rules.lastDay(wanted.kind(), now);
        var earliest = Berlin.dayOf(now);
        var from = wanted.date().isBefore(earliest) ? earliest : wanted.date();
        var found = new ArrayList<SlotWindow>();
        while (found.size() < ALTERNATIVES && !from.isAfter(lastDay)) {
            var to = from.plusDays(WORK_MOVES_DAYS);
            offers(wanted.workshop(), from, to, durationMinutes)
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
