package de.boxenstopp.booking.quote.web;

import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.input.Plain;
import de.boxenstopp.booking.input.PostalCode;
import de.boxenstopp.booking.input.Typed;
import de.boxenstopp.booking.quote.application.GiveQuote;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Vehicle;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuoteController {

    private final GiveQuote giveQuote;
    private final MessageSource labels;

    QuoteController(GiveQuote giveQuote, MessageSource labels) {
        this.giveQuote = giveQuote;
        this.labels = labels;
    }

    @PostMapping("/api/quotes")
    ResponseEntity<QuoteResponse> give(@Valid @RequestBody QuoteRequest request, IdempotentCall call, Locale language) {
        return call.once(request, id -> {
            var quote = giveQuote.handle(new QuoteId(id), request.toQuestion());
            return ResponseEntity.status(HttpStatus.CREATED).body(response(quote, language));
        });
    }

    private QuoteResponse response(Quote quote, Locale language) {
        var totals = quote.totals();
        return new QuoteResponse(
                quote.id().value(),
                quote.vehicle(),
                quote.lines().stream().map(line -> response(line, language)).toList(),
                quote.durationMinutes(),
                totals.netCents(),
                totals.vatCents(),
                totals.grossCents(),
                quote.validUntil(),
                List.of());
    }

    private LineResponse response(PricedLine line, Locale language) {
        return new LineResponse(
                line.service(),
                labels.getMessage("service." + line.service(), null, language),
                line.baseCents(),
                line.ageFactorPercent(),
                line.mileageBand() == null ? null : line.mileageBand().label(),
                line.priceSource(),
                line.grossCents());
    }

    record QuoteRequest(
            @NotNull(message = "{vehicle.required}") @Valid VehicleRequest vehicle,

            @NotEmpty(message = "{services.required}") @EachOnce(message = "{services.twice}")
            List<@NotNull ServiceType> services,

            @PostalCode @Nullable String postalCode) {

        Quote.Request toQuestion() {
            return new Quote.Request(
                    Typed.clean(vehicle.brand()),
                    Typed.clean(vehicle.model()),
                    vehicle.year(),
                    vehicle.mileage(),
                    services);
        }
    }

    record VehicleRequest(
            @Filled(message = "{vehicle.brand.required}") @Plain @Size(max = 60, message = "{input.size}")
            String brand,

            @Filled(message = "{vehicle.model.required}") @Plain @Size(max = 60, message = "{input.size}")
            String model,

            @NotNull(message = "{vehicle.year.required}") @YearOfBuild
            Integer year,

            @NotNull(message = "{vehicle.mileage.required}")
            @Range(min = 0, max = 500_000, message = "{vehicle.mileage.range}")
            Integer mileage) {}

    /** @param vehicle named as in our price list, with the generation that the price is for */
    record QuoteResponse(
            UUID quoteId,
            Vehicle vehicle,
            List<LineResponse> lines,
            int durationMinutes,
            long netCents,
            long vatCents,
            long grossCents,
            Instant validUntil,
            List<String> hints) {}

    /** @param mileageBand null where the mileage does not matter */
    record LineResponse(
            ServiceType service,
            String label,
            long baseCents,
            int ageFactorPercent,
            @Nullable String mileageBand,
            PriceSource priceSource,
            long grossCents) {}
}
