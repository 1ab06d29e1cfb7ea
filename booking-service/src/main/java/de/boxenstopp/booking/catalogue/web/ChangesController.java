package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.ChangeLog;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what in the catalogue, for admins. */
@RestController
class ChangesController {

    private final ChangeLog log;

    ChangesController(ChangeLog log) {
        this.log = log;
    }

    @Operation(summary = "Changes of prices, brands, models and services, the latest first")
    @GetMapping("/api/admin/catalog/changes")
    Page<Change> list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        return new Page<>(log.latest(page, size).stream().map(Change::of).toList(), page, size, log.count());
    }

    /**
     * @param by who is on the staff under this id
     * @param before as it was stored; null for what was new
     * @param after null for what went
     */
    record Change(
            Instant at,
            String by,
            ChangeLog.Kind kind,
            String subject,
            @Nullable Object before,
            @Nullable Object after) {

        static Change of(ChangeLog.Noted noted) {
            var entry = noted.entry();
            return new Change(noted.at(), entry.by(), entry.kind(), entry.subject(), entry.before(), entry.after());
        }
    }
}
