package de.boxenstopp.booking.quote.web;

import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.input.Plain;
import de.boxenstopp.booking.input.PostalCode;
import de.boxenstopp.booking.input.Typed;
import de.boxenstopp.booking.input.YearOfBuild;
import de.boxenstopp.booking.quote.application.GiveQuote;
import de.boxenstopp.booking.quote.domain.PriceQuestion;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
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
    private final MessageSource texts;

    QuoteController(GiveQuote giveQuote, MessageSource texts) {
        this.giveQuote = giveQuote;
        this.texts = texts;
    }

    @PostMapping("/api/quotes")
    ResponseEntity<QuoteResponse> give(@Valid @RequestBody QuoteRequest request, IdempotentCall call, Locale language) {
        return call.once(request, id -> {
            var quote = giveQuote.handle(request.toCommand(new QuoteId(id)));
            return ResponseEntity.status(HttpStatus.CREATED).body(QuoteResponse.of(quote, texts, language));
        });
    }

    /** @param voucherCode anything of the wrong form is an unknown voucher like any other */
    record QuoteRequest(
            @NotNull(message = "{vehicle.required}") @Valid VehicleRequest vehicle,

            @NotEmpty(message = "{services.required}") @EachOnce(message = "{services.twice}")
            List<@NotNull ServiceType> services,

            @PostalCode @Nullable String postalCode,

            @Size(max = 60, message = "{input.size}") @Nullable
            String voucherCode) {

        GiveQuote.Command toCommand(QuoteId id) {
            var question = new PriceQuestion(
                    Typed.clean(vehicle.brand()),
                    Typed.clean(vehicle.model()),
                    vehicle.year(),
                    vehicle.mileage(),
                    services);
            return new GiveQuote.Command(id, question, Typed.cleanOrNone(postalCode), voucher());
        }

        private @Nullable VoucherCode voucher() {
            var typed = Typed.cleanOrNone(voucherCode);
            if (typed == null) {
                return null;
            }
            if (!typed.matches(VoucherCode.FORM)) {
                throw VoucherRefused.unknown();
            }
            return new VoucherCode(typed);
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
}
