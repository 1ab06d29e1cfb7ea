package de.boxenstopp.booking.booking.slots;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Ticker;
import de.boxenstopp.booking.booking.application.HoldEnds;
import de.boxenstopp.booking.booking.application.SlotHolds;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.booking.application.SlotSwaps;
import de.boxenstopp.booking.booking.application.SlotsUnavailable;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.Hold;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.booking.peers.Peer;
import de.boxenstopp.booking.peers.PeerAway;
import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.http.ServiceClients;
import de.boxenstopp.kit.problem.RuleViolation.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks slot-service for places. */
@Component
class HttpSlotHolds implements SlotHolds, HoldEnds, SlotSwaps {

    private final RestClient slots;
    private final Peer peer;
    private final RecentRefusals refusals = new RecentRefusals(Ticker.systemTicker());

    HttpSlotHolds(ServiceClients services, MeterRegistry meters) {
        this.slots = services.to("slot");
        this.peer = new Peer("slot", meters);
    }

    @Override
    public Hold hold(BookingId booking, Wish wish) {
        return refusals.unlessRefused(
                wish,
                () -> ask(() -> put("/internal/reservations/{booking}", booking, wish))
                        .toHold());
    }

    @Override
    public Instant move(BookingId booking, Instant until) {
        return ask(() -> put("/internal/reservations/{booking}/hold-end", booking, new HoldEnd(until)))
                .end();
    }

    @Override
    public Swapped swap(BookingId booking, UUID pickupSlotId, UUID returnSlotId) {
        return ask(() -> put("/internal/reservations/{booking}/places", booking, new Swap(pickupSlotId, returnSlotId)))
                .toSwapped();
    }

    private Reservation ask(Supplier<Reservation> question) {
        try {
            return peer.ask(question);
        } catch (PeerProblem problem) {
            throw translated(problem);
        } catch (PeerAway away) {
            throw new SlotsUnavailable(away);
        }
    }

    private Reservation put(String path, BookingId booking, Object body) {
        return Objects.requireNonNull(slots.put()
                .uri(path, booking.value())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Reservation.class));
    }

    private static RuntimeException translated(PeerProblem problem) {
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

    record HoldEnd(Instant until) {}

    record Swap(UUID pickupSlotId, UUID returnSlotId) {}

    /** @param until null once the places are firm, which they cannot be before there is a booking */
    record Reservation(
            @Nullable Instant until,
            Place pickup,
            @JsonProperty("return") Place returning) {

        Hold toHold() {
            return new Hold(end(), pickup.toWindow(), returning.toWindow());
        }

        Swapped toSwapped() {
            return new Swapped(pickup.toWindow(), returning.toWindow());
        }

        Instant end() {
            return Objects.requireNonNull(until, "not held");
        }
    }

    record Place(UUID slotId, LocalDate date, LocalTime start, LocalTime end) {

        Window toWindow() {
            return new Window(slotId, date, start, end);
        }
    }
}
