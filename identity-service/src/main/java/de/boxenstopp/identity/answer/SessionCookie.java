package de.boxenstopp.identity.answer;

import de.boxenstopp.identity.secrets.OpaqueToken;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** How a browser keeps its session: no script reads it, and no other site can use it. */
public final class SessionCookie {

    private final boolean secure;

    /** @param publicUrl behind https the browser itself sees to it that nobody else sets the cookie ({@code __Host-}) */
    public SessionCookie(URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    String with(OpaqueToken token, Duration life) {
        return cookie(token.value(), life);
    }

    public String cleared() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(secure ? "__Host-session" : "session", value)
                .maxAge(life)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
