package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.application.EditServices;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.booking.catalogue.domain.ServiceDraft;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer.Contents;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Services, for admins. Which there are is code: each has rules of its own. */
@RestController
@RequestMapping("/api/admin/catalog/services")
class ServiceController {

    private final Catalogues catalogues;
    private final EditServices editServices;

    ServiceController(Catalogues catalogues, EditServices editServices) {
        this.catalogues = catalogues;
        this.editServices = editServices;
    }

    @Operation(summary = "All services with durations, default prices and contents in both languages")
    @GetMapping
    List<ServiceView> list() {
        return catalogues.catalogue().services().stream().map(ServiceView::of).toList();
    }

    @Operation(summary = "All of a service anew, with the version that was seen")
    @PutMapping("/{service}")
    ServiceView change(
            @PathVariable ServiceType service,
            @Valid @RequestBody ServiceRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return ServiceView.of(editServices.change(service, asked.toDraft(), SeenVersion.of(asked.version()), admin));
    }

    /**
     * @param minutes how long a bay is taken
     * @param defaultCents what it costs where neither model nor brand have a price
     * @param contents by language: de and en
     */
    record ServiceView(
            ServiceType service,
            int minutes,
            long defaultCents,
            boolean recommended,
            Map<String, Contents> contents,
            long version) {

        static ServiceView of(ServiceOffer offer) {
            return new ServiceView(
                    offer.service(),
                    offer.minutes(),
                    offer.defaultBase().cents(),
                    offer.recommended(),
                    offer.contents(),
                    offer.version());
        }
    }

    record ServiceRequest(
            @Nullable Integer minutes,
            @Nullable Long defaultCents,
            @Nullable Boolean recommended,
            @Nullable Map<String, @Nullable ContentsRequest> contents,
            @Nullable Long version) {

        ServiceDraft toDraft() {
            var drafts = new HashMap<String, Contents>();
            if (contents != null) {
                contents.forEach((language, lines) -> {
                    if (lines != null) {
                        drafts.put(language, lines.toContents());
                    }
                });
            }
            return new ServiceDraft(minutes, defaultCents, Boolean.TRUE.equals(recommended), drafts);
        }
    }

    record ContentsRequest(
            @Nullable List<@Nullable String> included,
            @Nullable List<@Nullable String> notIncluded) {

        Contents toContents() {
            return new Contents(BrandRequest.cleaned(included), BrandRequest.cleaned(notIncluded));
        }
    }
}
