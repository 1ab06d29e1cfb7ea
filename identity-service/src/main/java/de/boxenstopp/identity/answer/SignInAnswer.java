package de.boxenstopp.identity.answer;

import de.boxenstopp.identity.session.application.OpenSession.Opened;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A sign-in that went well, for browsers (cookie) and programs (token). */
@Component
public class SignInAnswer {

    private final SessionCookie cookie;

    SignInAnswer(SessionCookie cookie) {
        this.cookie = cookie;
    }

    public ResponseEntity<Body> of(Opened opened) {
        var session = opened.session();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookieOf(opened))
                .body(new Body(opened.token().value(), session.expiresAt(), User.of(session.who())));
    }

    public String cookieOf(Opened opened) {
        return cookie.with(opened.token(), opened.life());
    }

    public record Body(String token, Instant expiresAt, User user) {

        @Override
        public String toString() {
            return "Body[hidden, %s]".formatted(user);
        }
    }
}
