package de.boxenstopp.identity.signin.web;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Tells forms of our own pages from those of other sites. Our page sends no referrer, and browsers then say {@code Origin:
 * null}; those of the last years say {@code Sec-Fetch-Site}, too, which no script can forge.
 */
public final class OwnOrigin {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String origin;

    public OwnOrigin(URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    boolean sent(HttpHeaders headers) {
        var site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        var from = headers.getOrigin();
        return from == null || "null".equals(from) || origin.equals(from);
    }
}
