package de.boxenstopp.booking.catalogue.web;

import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.Catalogues;
import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What we offer, for everybody. No prices: those come with a quote, for one car. */
@RestController
@RequestMapping("/api/catalog")
class CatalogueController {

    /** Names and durations may be a minute old in a browser; what a car costs is never cached. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Catalogues catalogues;
    private final PriceLists priceLists;
    private final CatalogueTexts texts;

    CatalogueController(Catalogues catalogues, PriceLists priceLists, CatalogueTexts texts) {
        this.catalogues = catalogues;
        this.priceLists = priceLists;
        this.texts = texts;
    }

    @Operation(summary = "All brands, top brands first")
    @GetMapping("/brands")
    ResponseEntity<BrandsResponse> brands() {
        var catalogue = catalogues.catalogue();
        return fresh(new BrandsResponse(catalogue.brands().stream()
                .map(brand -> new BrandLine(brand.name(), brand.aliases(), brand.tile() != null))
                .toList()));
    }

    @Operation(summary = "The models of a brand, by any of its names, with their generations")
    @GetMapping("/brands/{brand}/models")
    ResponseEntity<ModelsResponse> models(@PathVariable String brand, Locale language) {
        var catalogue = catalogues.catalogue();
        Brand known = catalogue.brand(brand).orElseThrow(NotFound::new);
        return fresh(new ModelsView(catalogue, priceLists.current(), texts, language).of(known));
    }

    @Operation(summary = "What can be booked, how long it takes, what is included")
    @GetMapping("/services")
    ResponseEntity<ServicesResponse> services(Locale language) {
        return fresh(new ServicesResponse(
                catalogues.catalogue().services().stream()
                        .map(offer -> line(offer, language))
                        .toList(),
                texts.everyBooking(language),
                texts.additionalWork(language)));
    }

    private ServiceLine line(ServiceOffer offer, Locale language) {
        var contents = offer.contents(language.getLanguage());
        return new ServiceLine(
                offer.service(),
                texts.service(offer.service(), language),
                offer.minutes(),
                offer.recommended(),
                offer.service().isFor(true),
                contents.included(),
                contents.notIncluded());
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    record BrandsResponse(List<BrandLine> brands) {}

    /** @param aliases what else people write for it; case, blanks, hyphens and accents do not matter anywhere */
    record BrandLine(String brand, Set<String> aliases, boolean top) {}

    /** @param inEveryBooking what comes with all of them */
    record ServicesResponse(List<ServiceLine> services, List<String> inEveryBooking, String additionalWork) {}

    record ServiceLine(
            ServiceType service,
            String label,
            int durationMinutes,
            boolean recommended,
            boolean forElectricCars,
            List<String> included,
            List<String> notIncluded) {}
}
