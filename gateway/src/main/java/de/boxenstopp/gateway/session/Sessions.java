package de.boxenstopp.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.SignedJWT;
import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.http.ServiceClients;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks identity-service whose session it is. The answer, also "nobody's", is remembered for a moment only, so that
 * signing out acts at once; while one request asks, others with the same session wait for its answer.
 */
@Component
class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 50_000;

    private final ServiceClients services;
    private final CircuitBreaker breaker;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AsyncCache<String, Optional<Session>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .executor(threads)
            .buildAsync();

    Sessions(ServiceClients services, CircuitBreakerRegistry breakers) {
        this.services = services;
        this.breaker = breakers.circuitBreaker("sessions");
    }

    /** @throws IdentityAway when nobody can say */
    Optional<Session> of(String token) {
        try {
            return known.get(hash(token), (_, _) -> CompletableFuture.supplyAsync(() -> ask(token), threads))
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IdentityAway away) {
                throw away;
            }
            throw failed;
        }
    }

    private Optional<Session> ask(String token) {
        try {
            return breaker.executeSupplier(() -> exchange(token));
        } catch (CallNotPermittedException | ResourceAccessException | PeerProblem away) {
            throw new IdentityAway(away);
        }
    }

    private Optional<Session> exchange(String token) {
        try {
            var answer = services.to("identity")
                    .post()
                    .uri("/internal/session-exchange")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("token", token))
                    .retrieve()
                    .body(Exchanged.class);
            return Optional.of(session(answer));
        } catch (PeerProblem refusal) {
            if (refusal.status().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Session session(@Nullable Exchanged answer) {
        var token = Objects.requireNonNull(answer, "identity-service answered nothing")
                .accessToken();
        try {
            return new Session(SignedJWT.parse(token).getJWTClaimsSet().getSubject(), token);
        } catch (ParseException noToken) {
            throw new IllegalStateException("identity-service answered with no token", noToken);
        }
    }

    /** What is remembered opens nothing, should it ever be seen. */
    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Exchanged(String accessToken) {

        @Override
        public String toString() {
            return "Exchanged";
        }
    }
}
