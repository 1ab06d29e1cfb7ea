package de.boxenstopp.slot.reservation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.Kept;
import de.boxenstopp.slot.reservation.application.MoveHoldEnd;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/reservations/{bookingId}")
class ReservationController {

    private final HoldPlaces holdPlaces;
    private final SwapPlaces swapPlaces;
    private final MoveHoldEnd moveHoldEnd;
    private final MeterRegistry meters;

    ReservationController(HoldPlaces holdPlaces, SwapPlaces swapPlaces, MoveHoldEnd moveHoldEnd, MeterRegistry meters) {
        this.holdPlaces = holdPlaces;
        this.swapPlaces = swapPlaces;
        this.moveHoldEnd = moveHoldEnd;
        this.meters = meters;
    }

    @PutMapping
    ReservationResponse hold(@PathVariable UUID bookingId, @Valid @RequestBody HoldRequest request) {
        return counted("slot.holds", () -> holdPlaces.handle(request.toCommand(new BookingId(bookingId))));
    }

    @PutMapping("/places")
    ReservationResponse swap(@PathVariable UUID bookingId, @Valid @RequestBody SwapRequest request) {
        var pickup = new SlotId(request.pickupSlotId());
        var comeback = new SlotId(request.returnSlotId());
        return counted("slot.swaps", () -> swapPlaces.handle(new BookingId(bookingId), pickup, comeback));
    }

    @PutMapping("/hold-end")
    ReservationResponse moveHoldEnd(@PathVariable UUID bookingId, @Valid @RequestBody HoldEndRequest request) {
        return counted("slot.hold.ends", () -> moveHoldEnd.handle(new BookingId(bookingId), request.until()));
    }

    private ReservationResponse counted(String name, Supplier<Kept> act) {
        var outcome = "done";
        try {
            return ReservationResponse.of(act.get());
        } catch (RuleViolation refusal) {
            outcome = refusal.code();
            throw refusal;
        } finally {
            meters.counter(name, "outcome", outcome).increment();
        }
    }

    record HoldRequest(
            @NotNull UUID workshopId,
            @NotNull UUID pickupSlotId,
            @NotNull UUID returnSlotId,

            @NotNull @Min(1) @Max(Visit.LONGEST_MINUTES) Integer durationMinutes) {

        HoldPlaces.Command toCommand(BookingId booking) {
            return new HoldPlaces.Command(
                    booking,
                    new WorkshopId(workshopId),
                    new SlotId(pickupSlotId),
                    new SlotId(returnSlotId),
                    durationMinutes);
        }
    }

    record SwapRequest(@NotNull UUID pickupSlotId, @NotNull UUID returnSlotId) {}

    record HoldEndRequest(@NotNull Instant until) {}

    /** @param until only while held */
    record ReservationResponse(
            UUID bookingId,
            ReservationStatus status,
            @Nullable Instant until,
            UUID workshopId,
            WindowResponse pickup,
            @JsonProperty("return") WindowResponse comeback) {

        static ReservationResponse of(Kept kept) {
            return new ReservationResponse(
                    kept.booking().value(),
                    kept.status(),
                    kept.until(),
                    kept.visit().workshop().value(),
                    WindowResponse.of(kept.visit().pickupWindow()),
                    WindowResponse.of(kept.visit().returnWindow()));
        }
    }

    /** Times as {@code HH:mm}, Europe/Berlin. */
    record WindowResponse(UUID slotId, LocalDate date, String start, String end) {

        static WindowResponse of(SlotWindow window) {
            return new WindowResponse(
                    window.id().value(),
                    window.date(),
                    window.start().toString(),
                    window.end().toString());
        }
    }
}
