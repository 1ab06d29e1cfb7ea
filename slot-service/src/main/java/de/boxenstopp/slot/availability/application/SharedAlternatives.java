package de.boxenstopp.slot.availability.application;

import de.boxenstopp.slot.calendar.application.Alternatives;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looked for in a picture that is read after the refusal, once for all who were refused meanwhile. */
@Component
class SharedAlternatives implements Alternatives {

    private final LiveCalendar live;
    private final FreeWindows freeWindows;
    private final Clock clock;

    SharedAlternatives(LiveCalendar live, FreeWindows freeWindows, Clock clock) {
        this.live = live;
        this.freeWindows = freeWindows;
        this.clock = clock;
    }

    @Override
    public List<SlotWindow> to(SlotWindow wanted, int durationMinutes, OwnPlaces own) {
        var pictured = live.asOfNow().workshops().get(wanted.workshop());
        return pictured == null // not offered any more, but not left alone
                ? freeWindows.alternatives(wanted, durationMinutes, own)
                : pictured.alternatives(wanted, durationMinutes, own, clock.instant());
    }
}
