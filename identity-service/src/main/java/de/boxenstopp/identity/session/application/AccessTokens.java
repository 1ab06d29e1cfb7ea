package de.boxenstopp.identity.session.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.boxenstopp.identity.session.domain.Session;
import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.session.domain.SignedIn;
import de.boxenstopp.identity.signingkey.application.KnownKeys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes the tokens (JWT, ES256) that services know end users by. */
@Service
public class AccessTokens {

    private static final String ISSUER = "https://boxenstopp.example/identity";
    private static final String AUDIENCE = "boxenstopp";

    private final KnownKeys keys;
    private final SessionLife life;

    AccessTokens(KnownKeys keys, SessionLife life) {
        this.keys = keys;
        this.life = life;
    }

    /** Never longer than the session. */
    public AccessToken issue(Session session, Instant now) {
        var usual = now.plus(life.accessToken());
        var expiresAt =
                (usual.isBefore(session.expiresAt()) ? usual : session.expiresAt()).truncatedTo(ChronoUnit.SECONDS);
        return new AccessToken(signed(claims(session, now, expiresAt)), expiresAt);
    }

    private static JWTClaimsSet claims(Session session, Instant now, Instant expiresAt) {
        var who = session.who();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(who.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim("sid", session.id().toString())
                .claim("role", who.role());
        return switch (who) {
            case SignedIn.Customer customer ->
                claims.claim("accountId", customer.id().toString())
                        .claim("email", customer.email())
                        .claim(
                                "customerIds",
                                customer.customers().stream()
                                        .map(UUID::toString)
                                        .toList())
                        .build();
            case SignedIn.Staff staff -> {
                claims.claim("staffId", staff.id().toString());
                if (staff.workshopId() != null) {
                    claims.claim("workshopId", staff.workshopId().toString());
                }
                yield claims.build();
            }
        };
    }

    private String signed(JWTClaimsSet claims) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.id().toString())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key.privateKey()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Signing key %s cannot sign".formatted(key.id()), impossible);
        }
        return token.serialize();
    }

    public record AccessToken(String value, Instant expiresAt) {

        @Override
        public String toString() {
            return "AccessToken[hidden, expires at %s]".formatted(expiresAt);
        }
    }
}
