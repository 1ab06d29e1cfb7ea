package de.boxenstopp.booking.area.web;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.Workshop;
import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.input.PostalCode;
import de.boxenstopp.booking.input.Typed;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceAreaController {

    private final ServiceAreas areas;
    private final MessageSource texts;

    ServiceAreaController(ServiceAreas areas, MessageSource texts) {
        this.areas = areas;
        this.texts = texts;
    }

    @GetMapping("/api/service-area")
    Answer ask(@Valid @ModelAttribute Question question, Locale language) {
        var workshop =
                areas.now().workshopFor(Typed.clean(question.postalCode())).orElse(null);
        var text = texts.getMessage("area." + (workshop == null ? "outside" : "served"), null, language);
        return Answer.of(workshop, text);
    }

    record Question(@Filled @PostalCode String postalCode) {}

    record Answer(
            boolean served,
            @Nullable UUID workshopId,
            @Nullable String workshopName,
            String message) {

        static Answer of(@Nullable Workshop workshop, String message) {
            return workshop == null
                    ? new Answer(false, null, null, message)
                    : new Answer(true, workshop.id(), workshop.name(), message);
        }
    }
}
