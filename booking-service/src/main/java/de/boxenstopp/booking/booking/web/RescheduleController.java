package de.boxenstopp.booking.booking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.RescheduleBooking;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Other windows for a paid booking. Asking twice for the same ones is asking once. */
@RestController
class RescheduleController {

    private final RescheduleBooking rescheduleBooking;

    RescheduleController(RescheduleBooking rescheduleBooking) {
        this.rescheduleBooking = rescheduleBooking;
    }

    @PostMapping("/api/bookings/{id}/reschedule")
    Rescheduled reschedule(BookingAccess.Key key, @Valid @RequestBody RescheduleRequest request) {
        return Rescheduled.of(rescheduleBooking.handle(
                new RescheduleBooking.Command(key, request.pickupSlotId(), request.returnSlotId())));
    }

    record RescheduleRequest(
            @NotNull(message = "{booking.pickup-slot.required}")
            UUID pickupSlotId,

            @NotNull(message = "{booking.return-slot.required}")
            UUID returnSlotId) {}

    record Rescheduled(
            UUID bookingId,
            String bookingNumber,
            BookingStatus status,
            BookingResponse.WindowResponse pickup,
            @JsonProperty("return") BookingResponse.WindowResponse returning) {

        static Rescheduled of(Booking booking) {
            return new Rescheduled(
                    booking.id().value(),
                    booking.number().value(),
                    booking.status(),
                    BookingResponse.WindowResponse.of(booking.pickup()),
                    BookingResponse.WindowResponse.of(booking.returning()));
        }
    }
}
