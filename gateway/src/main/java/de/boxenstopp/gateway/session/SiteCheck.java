package de.boxenstopp.gateway.session;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.door.Origins;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Whether the page that made a browser send this was ours. Browsers say so themselves ({@code Sec-Fetch-Site}, or
 * {@code Origin}), and no page can make them lie. Who shows a bearer is no browser.
 */
final class SiteCheck {

    private static final Set<String> FROM_US = Set.of("same-origin", "none");

    private final Origins origins;

    SiteCheck(Origins origins) {
        this.origins = origins;
    }

    boolean mayHaveSent(CleanRequest request, Optional<ShownToken> shown) {
        if (request.isRead() || shown.filter(token -> !token.isCookie()).isPresent()) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site == null && shown.isEmpty()) {
            return true; // no cookie to misuse, nor a browser to sign in as somebody else
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.isAllowed(origin)) {
            return true;
        }
        return site == null ? origin != null && origins.isOurs(origin) : FROM_US.contains(site);
    }
}
