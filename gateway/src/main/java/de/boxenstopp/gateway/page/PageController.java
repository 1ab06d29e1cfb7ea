package de.boxenstopp.gateway.page;

import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages without scripts; German, or English for who prefers it. What stands in the address is not looked at. */
@RestController
class PageController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping("/")
    ResponseEntity<Resource> index(Locale language) {
        return page("index", language);
    }

    @GetMapping("/checkout/done")
    ResponseEntity<Resource> done(Locale language) {
        return page("checkout-done", language);
    }

    @GetMapping("/checkout/cancelled")
    ResponseEntity<Resource> cancelled(Locale language) {
        return page("checkout-cancelled", language);
    }

    @GetMapping("/site.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(new ClassPathResource("pages/site.css"));
    }

    private static ResponseEntity<Resource> page(String name, Locale language) {
        var file = name + ("en".equals(language.getLanguage()) ? "_en.html" : ".html");
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new ClassPathResource("pages/" + file));
    }
}
