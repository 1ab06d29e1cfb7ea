package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.EditModels;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Generations of models, for admins. */
@RestController
@RequestMapping("/api/admin/catalog/models")
class ModelController {

    private final Catalogues catalogues;
    private final EditModels editModels;

    ModelController(Catalogues catalogues, EditModels editModels) {
        this.catalogues = catalogues;
        this.editModels = editModels;
    }

    @Operation(summary = "Generations, of one brand or of all, the newest of a model first")
    @GetMapping
    Page<ModelView> list(
            @RequestParam(required = false) @Nullable String brand,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var catalogue = catalogues.catalogue();
        var found = brand == null
                ? catalogue.models().stream()
                : catalogue.brand(brand).map(catalogue::modelsOf).orElseGet(Stream::empty);
        return Page.of(found.map(ModelView::of).toList(), page, size);
    }

    @Operation(summary = "A generation that we did not know; until it has prices the fallback counts")
    @PostMapping
    ResponseEntity<ModelView> add(
            @Valid @RequestBody ModelRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin,
            IdempotentCall call) {
        return call.once(asked, id -> {
            var added = ModelView.of(editModels.add(id, asked.toDraft(), admin));
            return ResponseEntity.created(URI.create("/api/admin/catalog/models/" + id))
                    .body(added);
        });
    }

    @Operation(summary = "All of a generation anew, with the version that was seen")
    @PutMapping("/{id}")
    ModelView change(
            @PathVariable UUID id,
            @Valid @RequestBody ModelRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return ModelView.of(editModels.change(id, asked.toDraft(), SeenVersion.of(asked.version()), admin));
    }

    @Operation(summary = "A generation without prices goes")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID id,
            @RequestParam long version,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        editModels.remove(id, version, admin);
    }
}
