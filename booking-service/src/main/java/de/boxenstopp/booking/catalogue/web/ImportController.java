package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.ImportPrices;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The price list as a file, out and in again. */
@RestController
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Catalogues catalogues;
    private final ImportPrices importPrices;

    ImportController(Catalogues catalogues, ImportPrices importPrices) {
        this.catalogues = catalogues;
        this.importPrices = importPrices;
    }

    @Operation(summary = "All prices as CSV: UTF-8, semicolons, decimal commas")
    @GetMapping(path = "/api/admin/prices.csv", produces = "text/csv")
    ResponseEntity<byte[]> export() {
        var name = ContentDisposition.attachment().filename("prices.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(PriceSheetWriter.write(catalogues.catalogue()).getBytes(StandardCharsets.UTF_8));
    }

    @Operation(
            summary =
                    "What a file would change; with ?apply= and the fingerprint of that preview, exactly that is done",
            description = "Prices that the file lacks stay, unless removeMissing is set. All or nothing; 409 "
                    + "preview-outdated when the catalogue changed in between. Faulty lines: 400 with all of them.")
    @PostMapping(path = "/api/admin/prices/import", consumes = "text/csv")
    ImportResponse read(
            @RequestBody byte[] sheet,
            @RequestParam(defaultValue = "false") boolean removeMissing,
            @RequestParam(required = false) @Nullable String apply,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        var file = PriceSheetReader.read(sheet, removeMissing);
        return apply == null
                ? ImportResponse.of(importPrices.preview(file), false)
                : ImportResponse.of(importPrices.apply(file, apply, admin), true);
    }

    /** @param fingerprint to apply it with */
    record ImportResponse(
            String fingerprint,
            boolean applied,
            List<PriceView> added,
            List<ChangedPrice> changed,
            List<PriceView> removed,
            int unchanged) {

        static ImportResponse of(ImportPrices.Preview preview, boolean applied) {
            var catalogue = preview.catalogue();
            var changes = preview.changes();
            return new ImportResponse(
                    preview.fingerprint(),
                    applied,
                    changes.added().stream()
                            .map(price -> PriceView.of(price, catalogue))
                            .toList(),
                    changes.changed().stream()
                            .map(change -> new ChangedPrice(
                                    PriceView.of(change.after(), catalogue),
                                    change.before().base().cents()))
                            .toList(),
                    changes.removed().stream()
                            .map(price -> PriceView.of(price, catalogue))
                            .toList(),
                    changes.unchanged());
        }
    }

    record ChangedPrice(PriceView price, long oldCents) {}
}
