package de.boxenstopp.slot.availability.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SlotController {

    private static final Pattern TAKES_GZIP = Pattern.compile("(^|,)\\s*gzip\\s*(,|$)");

    private final SlotPages pages;

    SlotController(SlotPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/api/slots", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = SlotResponse.class))))
    ResponseEntity<byte[]> slots(@Valid SlotQuery query, Locale locale, HttpServletRequest request) {
        var page = pages.find(query, Language.of(locale));
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache()) // may be kept, but asked about each time
                .eTag(page.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && TAKES_GZIP.matcher(encodings).find()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(page.zipped())
                : answer.body(page.json());
    }
}
