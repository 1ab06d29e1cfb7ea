package de.boxenstopp.identity.session.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** On one device; others stay signed in. */
@Service
public class EndSession {

    private final Sessions sessions;
    private final SecurityLog security;

    EndSession(Sessions sessions, SecurityLog security) {
        this.sessions = sessions;
        this.security = security;
    }

    public void handle(UUID session) {
        if (sessions.end(session)) {
            security.signedOut(session);
        }
    }
}
