package de.boxenstopp.gateway.page;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Pages without scripts; German, or English for who prefers it. What stands in the address is not looked at. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET("/", _ -> page("index"))
                .GET("/checkout/done", _ -> page("checkout-done"))
                .GET("/checkout/cancelled", _ -> page("checkout-cancelled"))
                .GET("/site.css", _ -> ServerResponse.ok().contentType(CSS).body(file("site.css")))
                .build();
    }

    private static ServerResponse page(String name) {
        var suffix = "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "_en.html" : ".html";
        return ServerResponse.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept-Language")
                .body(file(name + suffix));
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("pages/" + name);
    }
}
