package de.boxenstopp.identity.session.web;

import de.boxenstopp.identity.answer.SessionCookie;
import de.boxenstopp.identity.answer.User;
import de.boxenstopp.identity.session.application.EndSession;
import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.session.domain.SessionEnded;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignedInController {

    private final Sessions sessions;
    private final EndSession endSession;
    private final SessionCookie cookie;
    private final Clock clock;

    SignedInController(Sessions sessions, EndSession endSession, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Operation(summary = "Who I am, as of now")
    @GetMapping("/auth/me")
    ResponseEntity<User> me(@AuthenticationPrincipal Jwt token) {
        var session = sessionOf(token)
                .flatMap(id -> sessions.byId(id, clock.instant()))
                .orElseThrow(SessionEnded::new);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(User.of(session.who()));
    }

    @Operation(summary = "Ends this session at once; those on other devices go on")
    @PostMapping("/auth/logout")
    ResponseEntity<Void> logout(@AuthenticationPrincipal Jwt token) {
        sessionOf(token).ifPresent(endSession::handle);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.cleared())
                .build();
    }

    private static Optional<UUID> sessionOf(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("sid")).map(UUID::fromString);
    }
}
