package de.boxenstopp.booking.guide.web;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.guide.application.ToldHint;
import de.boxenstopp.booking.guide.domain.CarLife;
import de.boxenstopp.booking.guide.domain.LastService;
import de.boxenstopp.booking.guide.domain.Recommendation;
import de.boxenstopp.booking.input.YearOfBuild;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.Range;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** For customers who do not know what their car needs. */
@RestController
class RecommendationController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MessageSource texts;
    private final Clock clock;

    RecommendationController(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Operation(summary = "What to book, by when the car was maintained last, its mileage and its year of build")
    @GetMapping("/api/catalog/recommendation")
    Guide recommend(@Valid @ModelAttribute Question question, Locale language) {
        var car = CarLife.of(question.year(), question.mileage(), Year.now(clock.withZone(ZONE)));
        return new Guide(
                Recommendation.forCar(car, question.lastService()).stream()
                        .map(recommended -> recommended(recommended, language))
                        .toList(),
                car.hints().stream()
                        .map(hint -> ToldHint.of(hint, texts, language))
                        .toList());
    }

    private Recommended recommended(Recommendation recommendation, Locale language) {
        var value = recommendation.value();
        return new Recommended(
                recommendation.service(),
                texts.getMessage("service." + recommendation.service(), null, language),
                recommendation.reason(),
                texts.getMessage(
                        "recommendation." + recommendation.reason(),
                        value == null ? null : new Object[] {value},
                        language));
    }

    record Question(
            @NotNull(message = "{guide.last-service.required}")
            LastService lastService,

            @NotNull(message = "{vehicle.mileage.required}")
            @Range(min = 0, max = 500_000, message = "{vehicle.mileage.range}")
            Integer mileage,

            @NotNull(message = "{vehicle.year.required}") @YearOfBuild
            Integer year) {}

    /** @param services the most important first; empty when nothing is due */
    record Guide(List<Recommended> services, List<ToldHint> hints) {}

    record Recommended(ServiceType service, String label, Recommendation.Reason reason, String text) {}
}
