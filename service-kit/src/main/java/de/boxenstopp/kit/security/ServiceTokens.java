package de.boxenstopp.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the tokens that we show to other services. */
public final class ServiceTokens {

    static final Duration LIFE = Duration.ofSeconds(60);

    private static final Duration USED_FOR = Duration.ofSeconds(30);

    private final String issuer;
    private final ECPrivateKey key;
    private final Clock clock;
    private final Map<String, Minted> minted = new ConcurrentHashMap<>();

    ServiceTokens(String issuer, ECPrivateKey key, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /** @param audience the callee's short name, such as {@code slot} */
    public String mint(String audience) {
        var now = clock.instant();
        return minted.compute(audience, (_, last) -> last == null || last.isOldAt(now) ? fresh(audience, now) : last)
                .token;
    }

    private Minted fresh(String audience, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The key of this service cannot sign", impossible);
        }
        return new Minted(token.serialize(), now);
    }

    private record Minted(String token, Instant at) {

        boolean isOldAt(Instant now) {
            return now.isAfter(at.plus(USED_FOR)) || now.isBefore(at);
        }
    }
}
