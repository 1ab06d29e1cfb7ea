package de.boxenstopp.slot.availability.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.Reason;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window as it looks at the moment. Times as {@code HH:mm}, Europe/Berlin.
 *
 * @param reason why nobody can have it; absent when somebody can
 * @param label the same for people to read
 */
record SlotResponse(
        UUID slotId,
        LocalDate date,
        String start,
        String end,
        WindowKind kind,
        int capacity,
        int free,
        Level level,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason,

        String label) {

    static SlotResponse of(Offer offer, Language language) {
        var window = offer.window();
        return new SlotResponse(
                window.id().value(),
                window.date(),
                window.start().toString(),
                window.end().toString(),
                window.kind(),
                window.capacity(),
                offer.free(),
                offer.level(),
                offer.reason(),
                language.label(offer));
    }
}
