package de.boxenstopp.booking.booking.slots;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.booking.booking.application.SlotHolds;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.booking.application.SlotsUnavailable;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Hold;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.http.ServiceClients;
import de.boxenstopp.kit.problem.RuleViolation.Kind;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks slot-service for places. While it is away nobody waits for it: the breaker answers at once. */
@Component
class HttpSlotHolds implements SlotHolds {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(HttpSlotHolds::isAway)
            .build();

    private final RestClient slots;
    private final CircuitBreaker breaker;

    HttpSlotHolds(ServiceClients services, MeterRegistry meters) {
        this.slots = services.to("slot");
        var breakers = CircuitBreakerRegistry.of(BREAKER);
        this.breaker = breakers.circuitBreaker("slot");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Override
    public Hold hold(BookingId booking, Wish wish) {
        try {
            return breaker.executeSupplier(() -> putAtMostTwice(booking, wish)).toHold();
        } catch (PeerProblem problem) {
            throw translated(problem);
        } catch (ResourceAccessException | CallNotPermittedException away) {
            throw new SlotsUnavailable(away);
        }
    }

    /** A connection may break while nobody is away; asking again is safe. Whoever is slow is not asked twice. */
    private Reservation putAtMostTwice(BookingId booking, Wish wish) {
        try {
            return put(booking, wish);
        } catch (ResourceAccessException broken) {
            if (broken.getCause() instanceof HttpTimeoutException
                    || broken.getCause() instanceof SocketTimeoutException) {
                throw broken;
            }
            return put(booking, wish);
        }
    }

    private Reservation put(BookingId booking, Wish wish) {
        return Objects.requireNonNull(slots.put()
                .uri("/internal/reservations/{booking}", booking.value())
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish)
                .retrieve()
                .body(Reservation.class));
    }

    private static RuntimeException translated(PeerProblem problem) {
        if (isAway(problem)) {
            return new SlotsUnavailable(problem);
        }
        if (problem.status().isSameCodeAs(HttpStatus.CONFLICT)) {
            return refused(Kind.CONFLICT, problem);
        }
        if (problem.status().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
            return refused(Kind.UNACCEPTABLE, problem);
        }
        return problem; // we asked wrongly: a bug of ours
    }

    private static SlotRefused refused(Kind kind, PeerProblem problem) {
        var alternatives = problem.document().get("alternatives");
        return new SlotRefused(
                kind, problem.code(), alternatives == null ? Map.of() : Map.of("alternatives", alternatives));
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case PeerProblem problem -> problem.status().is5xxServerError();
            case ResourceAccessException _ -> true;
            default -> false;
        };
    }

    /** @param until null once the places are firm, which they cannot be before there is a booking */
    record Reservation(
            @Nullable Instant until,
            Place pickup,
            @JsonProperty("return") Place returning) {

        Hold toHold() {
            return new Hold(Objects.requireNonNull(until, "not held"), pickup.toWindow(), returning.toWindow());
        }
    }

    record Place(UUID slotId, LocalDate date, LocalTime start, LocalTime end) {

        Window toWindow() {
            return new Window(slotId, date, start, end);
        }
    }
}
