package de.boxenstopp.identity.signingkey.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.signingkey.domain.KeyLife;
import de.boxenstopp.identity.signingkey.domain.KeyRing;
import de.boxenstopp.identity.signingkey.domain.SigningKey;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that there is a key, a next one in time, and none for longer than needed. Any instance may, at any time. */
@Service
@Transactional
public class RotateKeys {

    private final SigningKeys keys;
    private final KeyLife life;
    private final Clock clock;
    private final SecurityLog security;

    RotateKeys(SigningKeys keys, KeyLife life, Clock clock, SecurityLog security) {
        this.keys = keys;
        this.life = life;
        this.clock = clock;
        this.security = security;
    }

    /** What is due by the calendar. Looks before it claims: mostly there is nothing to do. */
    public void handle() {
        var now = clock.instant();
        if (isDone(keys.all())) {
            return;
        }
        var ring = keys.claim();
        ring.due(now, life).ifPresent(this::store);
        ring.outlived(now, life).forEach(keys::remove);
    }

    /** An operator wants another key, without anybody noticing. */
    public SigningKey now() {
        var next = keys.claim().next(clock.instant(), life);
        store(next);
        return next;
    }

    /** A private key is in wrong hands: a new one signs at once, and no token of an old one is accepted any more. */
    public SigningKey replaceAll() {
        var now = clock.instant();
        keys.claim().keys().forEach(keys::remove);
        var key = SigningKey.generate(now, now);
        store(key);
        return key;
    }

    private boolean isDone(KeyRing ring) {
        var now = clock.instant();
        return ring.due(now, life).isEmpty() && ring.outlived(now, life).isEmpty();
    }

    private void store(SigningKey key) {
        keys.store(key);
        security.keyAnnounced(key.id(), key.signsFrom());
    }
}
