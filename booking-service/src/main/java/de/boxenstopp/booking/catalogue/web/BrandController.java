package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.EditBrands;
import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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

/** Brands, for admins. */
@RestController
@RequestMapping("/api/admin/catalog/brands")
class BrandController {

    private final Catalogues catalogues;
    private final EditBrands editBrands;

    BrandController(Catalogues catalogues, EditBrands editBrands) {
        this.catalogues = catalogues;
        this.editBrands = editBrands;
    }

    @Operation(summary = "All brands with their other names")
    @GetMapping
    List<Brand> list() {
        return catalogues.catalogue().brands();
    }

    @Operation(summary = "A brand that we did not know")
    @PostMapping
    ResponseEntity<Brand> add(
            @Valid @RequestBody BrandRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin,
            IdempotentCall call) {
        return call.once(asked, id -> {
            var added = editBrands.add(id, asked.toDraft(), admin);
            return ResponseEntity.created(URI.create("/api/admin/catalog/brands/" + id))
                    .body(added);
        });
    }

    @Operation(summary = "All of a brand anew, with the version that was seen")
    @PutMapping("/{id}")
    Brand change(
            @PathVariable UUID id,
            @Valid @RequestBody BrandRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return editBrands.change(id, asked.toDraft(), SeenVersion.of(asked.version()), admin);
    }

    @Operation(summary = "A brand without models goes")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestParam long version,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        editBrands.remove(id, version, admin);
    }
}
