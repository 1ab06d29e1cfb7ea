package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.CancelUnpaidBooking;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a cancellation would give back, and the cancellation itself. */
@RestController
@RequestMapping("/api/bookings/{id}/cancellation")
class CancellationController {

    private final BookingAccess access;
    private final CancelUnpaidBooking cancelUnpaidBooking;

    CancellationController(BookingAccess access, CancelUnpaidBooking cancelUnpaidBooking) {
        this.access = access;
        this.cancelUnpaidBooking = cancelUnpaidBooking;
    }

    @GetMapping
    CancellationResponse terms(BookingAccess.Key key) {
        return CancellationResponse.of(access.open(key));
    }

    @PostMapping
    CancellationResponse cancel(BookingAccess.Key key) {
        return CancellationResponse.of(cancelUnpaidBooking.handle(key));
    }

    record CancellationResponse(UUID bookingId, BookingStatus status, int refundPercent, long refundCents) {

        static CancellationResponse of(Booking booking) {
            var terms = booking.cancellationTerms();
            return new CancellationResponse(
                    booking.id().value(), booking.status(), terms.refundPercent(), terms.refundCents());
        }
    }
}
