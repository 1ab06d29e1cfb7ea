package de.boxenstopp.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The session that a request shows, by a header or by a cookie; the header wins. */
record ShownToken(String value, boolean isCookie) {

    /** Ours are random and without dots; a JWT is for services only, and taken from nobody outside. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    static Optional<ShownToken> in(HttpServletRequest request, String cookieName) {
        var header = request.getHeader("Authorization");
        if (header != null) {
            var bearer = BEARER.matcher(header);
            return Optional.of(new ShownToken(bearer.matches() ? bearer.group(1) : "", false));
        }
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookieName.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .map(value -> new ShownToken(value, true));
    }

    boolean canBeOurs() {
        return OPAQUE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return isCookie ? "a cookie" : "a bearer";
    }
}
