package de.boxenstopp.identity.securitylog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line per happening, with the same facts as fields for machines; and counters. Never a name, an address, a secret. */
@Component
public class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger("security");

    private final MeterRegistry meters;

    SecurityLog(MeterRegistry meters) {
        this.meters = meters;
    }

    public void signedIn(String role, UUID who, UUID session) {
        count(role, "ok");
        log.atInfo()
                .addKeyValue("event.action", "signed-in")
                .addKeyValue("role", role)
                .addKeyValue("user.id", who)
                .addKeyValue("session.id", session)
                .log("Signed in: {} {} session {}", role, who, session);
    }

    /** @param who empty when nobody has that name */
    public void refused(String role, Optional<UUID> who, Reason reason) {
        count(role, reason.tag());
        var name = who.map(UUID::toString).orElse("unknown");
        log.atWarn()
                .addKeyValue("event.action", "sign-in-refused")
                .addKeyValue("role", role)
                .addKeyValue("user.id", name)
                .addKeyValue("reason", reason.tag())
                .log("Sign-in refused: {} {} {}", role, name, reason.tag());
    }

    public void signedOut(UUID session) {
        log.atInfo()
                .addKeyValue("event.action", "signed-out")
                .addKeyValue("session.id", session)
                .log("Signed out: session {}", session);
    }

    /** @param act such as {@code disabled} */
    public void staffChanged(String act, UUID staff, String by) {
        log.atInfo()
                .addKeyValue("event.action", "staff-" + act)
                .addKeyValue("user.id", staff)
                .addKeyValue("by", by)
                .log("Staff {}: {} by {}", act, staff, by);
    }

    public void locked(Optional<UUID> who) {
        meters.counter("identity.locks").increment();
        var name = who.map(UUID::toString).orElse("unknown");
        log.atWarn()
                .addKeyValue("event.action", "locked")
                .addKeyValue("user.id", name)
                .log("Locked after too many failures: {}", name);
    }

    public void keyAnnounced(UUID key, Instant signsFrom) {
        log.atInfo()
                .addKeyValue("event.action", "signing-key")
                .addKeyValue("kid", key)
                .log("Signing key {} signs from {}", key, signsFrom);
    }

    private void count(String role, String outcome) {
        meters.counter("identity.sign.ins", "role", role, "outcome", outcome).increment();
    }

    /** Why not; told to us, never to who tried. */
    public enum Reason {
        WRONG,
        LOCKED,
        USED_UP;

        String tag() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
