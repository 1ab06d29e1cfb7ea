package de.boxenstopp.booking.peers;

import de.boxenstopp.kit.http.PeerProblem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Another service, asked only what may be asked twice. While it is away nobody waits for it: the breaker answers at once. */
public final class Peer {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(Peer::isAway)
            .build();

    private final CircuitBreaker breaker;

    public Peer(String name, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(BREAKER);
        this.breaker = breakers.circuitBreaker(name);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /**
     * @throws PeerProblem when it refused
     * @throws PeerAway when it did not answer; it may have done what it was asked all the same
     */
    public <T> T ask(Supplier<T> question) {
        try {
            return breaker.executeSupplier(() -> atMostTwice(question));
        } catch (ResourceAccessException | CallNotPermittedException away) {
            throw new PeerAway(away);
        } catch (PeerProblem problem) {
            throw isAway(problem) ? new PeerAway(problem) : problem;
        }
    }

    /** A connection may break while nobody is away; asking again is safe. Whoever is slow is not asked twice. */
    private static <T> T atMostTwice(Supplier<T> question) {
        try {
            return whole(question);
        } catch (ResourceAccessException broken) {
            if (broken.getCause() instanceof HttpTimeoutException
                    || broken.getCause() instanceof SocketTimeoutException) {
                throw broken;
            }
            return whole(question);
        }
    }

    /** A peer that dies while it answers leaves half an answer, which is none. */
    private static <T> T whole(Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException failure) {
            if (failure.getCause() instanceof IOException broken) {
                throw new ResourceAccessException("The answer broke off", broken);
            }
            throw failure;
        }
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case PeerProblem problem -> problem.status().is5xxServerError();
            case ResourceAccessException _ -> true;
            default -> false;
        };
    }
}
