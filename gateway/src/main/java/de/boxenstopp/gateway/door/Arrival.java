package de.boxenstopp.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first to see a request, also before it is measured and traced. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Arrival extends OncePerRequestFilter {

    /** For whatever we answer; a service's page may bring a {@code Content-Security-Policy} of its own. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private final Origins origins;
    private final Proxies proxies;

    Arrival(Origins origins, Proxies proxies) {
        this.origins = origins;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (origins.isHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        var client = proxies.clientOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        chain.doFilter(new CleanRequest(request, client), response);
    }
}
