package de.boxenstopp.identity.session.application;

import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.domain.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where sessions are kept. What is found is alive, and its holder is as of now. */
public interface Sessions {

    void open(Session session, OpaqueToken token, Instant now);

    Optional<Session> byToken(OpaqueToken token, Instant now);

    Optional<Session> byId(UUID session, Instant now);

    /** False when it had ended before. */
    boolean end(UUID session);

    void endAllOfStaff(UUID staff);

    long alive(Instant now);

    int forgetExpired(Instant now);
}
