package de.boxenstopp.slot.calendar.web;

import de.boxenstopp.slot.calendar.application.ShowSlots;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SlotController {

    private final ShowSlots showSlots;
    private final Clock clock;

    SlotController(ShowSlots showSlots, Clock clock) {
        this.showSlots = showSlots;
        this.clock = clock;
    }

    @GetMapping("/api/slots")
    List<SlotResponse> slots(@Valid SlotQuery query) {
        var today = Berlin.dayOf(clock.instant());
        return showSlots.handle(query.about(today)).map(SlotResponse::of).toList();
    }

    /** Times as {@code HH:mm}, Europe/Berlin. */
    record SlotResponse(
            UUID slotId,
            LocalDate date,
            String start,
            String end,
            WindowKind kind,
            int capacity,
            int free,
            Level level) {

        static SlotResponse of(Offer offer) {
            var window = offer.window();
            return new SlotResponse(
                    window.id().value(),
                    window.date(),
                    window.start().toString(),
                    window.end().toString(),
                    window.kind(),
                    window.capacity(),
                    offer.free(),
                    offer.level());
        }
    }
}
