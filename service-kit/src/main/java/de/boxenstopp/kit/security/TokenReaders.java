package de.boxenstopp.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Readers of tokens: those of services by their key files, those of end users by what identity-service publishes. */
final class TokenReaders {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);
    private static final Duration KEYS_ARE_KEPT = Duration.ofMinutes(5);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 5_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private TokenReaders() {}

    /** The key is that of whom the token claims to be from, so that nobody can speak for another. */
    static JwtDecoder ofServices(ServiceKeys keys, String audience, Clock clock) {
        return remembering(
                reader(
                        claims -> keys.of(String.valueOf(claims.getIssuer()))
                                .<JWKSource<SecurityContext>>map(key -> new ImmutableJWKSet<>(new JWKSet(key)))
                                .orElseGet(() -> new ImmutableJWKSet<>(new JWKSet())),
                        token -> isFor(audience, token) && isCurrent(token, clock.instant()) && isShort(token)),
                clock);
    }

    /** The same token comes again and again for a while: its signature is checked once, its time with every call. */
    private static JwtDecoder remembering(JwtDecoder reader, Clock clock) {
        var known = new ConcurrentHashMap<String, Jwt>();
        return token -> {
            var read = known.get(token);
            if (read == null || !isCurrent(read, clock.instant())) {
                read = reader.decode(token);
                if (known.size() >= MOST_REMEMBERED) {
                    known.clear(); // costs a second look at those who are still around
                }
                known.put(token, read);
            }
            return read;
        };
    }

    static JwtDecoder ofUsers(SecuritySettings.Users users, JWKSource<SecurityContext> published, Clock clock) {
        var none = new ImmutableJWKSet<>(new JWKSet());
        return remembering(
                reader(
                        claims -> users.issuer().equals(claims.getIssuer()) ? published : none,
                        token -> isFor(users.audience(), token) && isCurrent(token, clock.instant())),
                clock);
    }

    private static JwtDecoder reader(
            Function<JWTClaimsSet, JWKSource<SecurityContext>> keys, Predicate<Jwt> acceptable) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWTClaimsSetAwareJWSKeySelector(
                (header, claims, context) -> new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys.apply(claims))
                        .selectJWSKeys(header, context));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // done below, by our own clock
        var reader = new NimbusJwtDecoder(processor);
        var refused = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "not for here, or not now", null);
        reader.setJwtValidator(token -> acceptable.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(refused));
        return reader;
    }

    /** Asks for the keys when the first token comes, and lives on with them while identity-service is away. */
    static JWKSource<SecurityContext> published(SecuritySettings.Users users) {
        var http = new DefaultResourceRetriever(
                Math.toIntExact(CONNECT.toMillis()), Math.toIntExact(READ.toMillis()), LARGEST_KEY_SET);
        try {
            return JWKSourceBuilder.create(users.jwkSetUri().toURL(), http)
                    .cache(KEYS_ARE_KEPT.toMillis(), CONNECT.plus(READ).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(false) // the limit would turn a short outage into a long one
                    .outageTolerant(users.patience().toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException malformed) {
            throw new IllegalStateException("boxenstopp.security.users.jwk-set-uri is no address", malformed);
        }
    }

    private static boolean isFor(String audience, Jwt token) {
        return List.of(audience).equals(token.getAudience());
    }

    private static boolean isCurrent(Jwt token, Instant now) {
        var from = token.getIssuedAt();
        var to = token.getExpiresAt();
        return from != null
                && to != null
                && from.minus(CLOCKS_DIFFER_BY).isBefore(now)
                && to.plus(CLOCKS_DIFFER_BY).isAfter(now);
    }

    private static boolean isShort(Jwt token) {
        var from = token.getIssuedAt();
        var to = token.getExpiresAt();
        return from != null && to != null && !to.isAfter(from.plus(ServiceTokens.LIFE));
    }
}
