package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.EditPrices;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.booking.catalogue.domain.Names;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Single prices, for admins. */
@RestController
@RequestMapping("/api/admin/prices")
class PriceController {

    private final Catalogues catalogues;
    private final EditPrices editPrices;

    PriceController(Catalogues catalogues, EditPrices editPrices) {
        this.catalogues = catalogues;
        this.editPrices = editPrices;
    }

    @Operation(summary = "Prices that stand in the list, by brand and model; what has none uses the fallback")
    @GetMapping
    Page<PriceView> list(
            @RequestParam(required = false) @Nullable String brand,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable ServiceType service,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var catalogue = catalogues.catalogue();
        var wantedBrand = brand == null ? null : catalogue.brand(brand);
        var found = PriceOrder.sorted(catalogue).stream()
                .filter(price -> service == null || price.key().service() == service)
                .map(price -> PriceView.of(price, catalogue))
                .filter(price -> wantedBrand == null
                        || wantedBrand
                                .filter(known -> known.name().equals(price.brand()))
                                .isPresent())
                .filter(price -> model == null || Names.plain(price.model()).startsWith(Names.plain(model)))
                .toList();
        return Page.of(found, page, size);
    }

    @Operation(summary = "A price for a service, a generation and, where they are given, years of build")
    @PostMapping
    ResponseEntity<PriceView> add(
            @Valid @RequestBody PriceRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin,
            IdempotentCall call) {
        return call.once(asked, id -> {
            var added = view(editPrices.add(id, asked.toDraft(), admin));
            return ResponseEntity.created(URI.create("/api/admin/prices/" + id)).body(added);
        });
    }

    @Operation(summary = "All of a price anew, with the version that was seen")
    @PutMapping("/{id}")
    PriceView change(
            @PathVariable UUID id,
            @Valid @RequestBody PriceRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return view(editPrices.change(id, asked.toDraft(), SeenVersion.of(asked.version()), admin));
    }

    @Operation(summary = "From now on the fallback counts")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestParam long version,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        editPrices.remove(id, version, admin);
    }

    private PriceView view(Price price) {
        return PriceView.of(price, catalogues.catalogue());
    }
}
