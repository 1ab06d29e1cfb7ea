package de.boxenstopp.booking.booking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.booking.booking.application.ListBookings;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.quote.domain.Vehicle;
import de.boxenstopp.kit.problem.NotFound;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bookings of whoever is signed in. */
@RestController
@RequestMapping("/api/bookings")
class BookingListController {

    private final ListBookings listBookings;
    private final MessageSource texts;

    BookingListController(ListBookings listBookings, MessageSource texts) {
        this.listBookings = listBookings;
        this.texts = texts;
    }

    @GetMapping
    ListResponse list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            @Nullable Principal user,
            Locale language) {
        var account = SignedIn.customer(user).orElseThrow(NotFound::new);
        var labels = new Labels(texts, language);
        var found = listBookings.handle(account, page, size);
        return new ListResponse(
                found.bookings().stream()
                        .map(booking -> Summary.of(booking, labels))
                        .toList(),
                page,
                size,
                found.total());
    }

    record ListResponse(List<Summary> items, int page, int size, long total) {}

    /** @param holdExpiresAt only while unpaid */
    record Summary(
            UUID bookingId,
            String bookingNumber,
            BookingStatus status,
            String statusLabel,
            String publicStatus,
            Vehicle vehicle,
            List<ServiceResponse> services,
            long grossCents,
            BookingResponse.WindowResponse pickup,
            @JsonProperty("return") BookingResponse.WindowResponse returning,
            Instant placedAt,
            @Nullable Instant holdExpiresAt) {

        static Summary of(Booking booking, Labels labels) {
            return new Summary(
                    booking.id().value(),
                    booking.number().value(),
                    booking.status(),
                    labels.status(booking.status()),
                    Labels.code(booking.status().publicStatus()),
                    booking.vehicle(),
                    booking.lines().stream()
                            .map(line -> new ServiceResponse(line.service(), labels.service(line.service())))
                            .toList(),
                    booking.totals().grossCents(),
                    BookingResponse.WindowResponse.of(booking.pickup()),
                    BookingResponse.WindowResponse.of(booking.returning()),
                    booking.placedAt(),
                    BookingResponse.endOfHold(booking));
        }
    }

    record ServiceResponse(ServiceType service, String label) {}
}
