package de.boxenstopp.identity.session.application;

import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.domain.Session;
import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.session.domain.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of every sign-in that went well. */
@Service
public class OpenSession {

    private final Sessions sessions;
    private final SessionLife life;
    private final Clock clock;

    OpenSession(Sessions sessions, SessionLife life, Clock clock) {
        this.sessions = sessions;
        this.life = life;
        this.clock = clock;
    }

    /** In the transaction that uses up what was shown for it: a code cannot be spent without a session, nor twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened handle(SignedIn who) {
        var now = clock.instant();
        var token = OpaqueToken.next();
        var session = new Session(UUID.randomUUID(), now.plus(life.of(who)), who);
        sessions.open(session, token, now);
        return new Opened(session, token, life.of(who));
    }

    /** The only moment at which the token is known. */
    public record Opened(Session session, OpaqueToken token, Duration life) {}
}
