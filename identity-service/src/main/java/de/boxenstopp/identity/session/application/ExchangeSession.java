package de.boxenstopp.identity.session.application;

import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.domain.SessionUnknown;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** A session's token for a short-lived one that every service can read. Asked with nearly every request of the signed in. */
@Service
public class ExchangeSession {

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Clock clock;

    ExchangeSession(Sessions sessions, AccessTokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    public AccessTokens.AccessToken handle(OpaqueToken token) {
        var now = clock.instant();
        return sessions.byToken(token, now)
                .map(session -> tokens.issue(session, now))
                .orElseThrow(SessionUnknown::new);
    }
}
