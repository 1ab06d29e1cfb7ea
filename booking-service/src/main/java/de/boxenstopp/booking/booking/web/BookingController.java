package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.PlaceBooking;
import de.boxenstopp.booking.booking.application.ReadBooking;
import de.boxenstopp.booking.booking.application.ReadTimeline;
import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings")
class BookingController {

    private final PlacingQueue queue;
    private final PlaceBooking placeBooking;
    private final ReadBooking readBooking;
    private final ReadTimeline readTimeline;
    private final MessageSource texts;

    BookingController(
            PlacingQueue queue,
            PlaceBooking placeBooking,
            ReadBooking readBooking,
            ReadTimeline readTimeline,
            MessageSource texts) {
        this.queue = queue;
        this.placeBooking = placeBooking;
        this.readBooking = readBooking;
        this.readTimeline = readTimeline;
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<PlacedResponse> place(
            @Valid @RequestBody PlaceBookingRequest request,
            IdempotentCall call,
            @Nullable Principal user,
            Locale language) {
        var account = SignedIn.customer(user).orElse(null);
        return queue.inTurn(() -> call.once(request, id -> {
            var placed = placeBooking.handle(request.toCommand(new BookingId(id), account, language));
            return ResponseEntity.created(URI.create("/api/bookings/" + id)).body(PlacedResponse.of(placed));
        }));
    }

    @GetMapping("/{id}")
    BookingResponse read(BookingAccess.Key key, Locale language) {
        return BookingResponse.of(readBooking.handle(key), new Labels(texts, language));
    }

    @GetMapping("/{id}/timeline")
    List<EntryResponse> timeline(BookingAccess.Key key, Locale language) {
        var labels = new Labels(texts, language);
        return readTimeline.handle(key).stream()
                .map(entry -> EntryResponse.of(entry, labels))
                .toList();
    }

    record PlacedResponse(
            UUID bookingId,
            String bookingNumber,
            BookingStatus status,
            long grossCents,
            Instant holdExpiresAt,
            String bookingToken) {

        static PlacedResponse of(PlaceBooking.Placed placed) {
            return new PlacedResponse(
                    placed.id().value(),
                    placed.number().value(),
                    placed.status(),
                    placed.grossCents(),
                    placed.holdExpiresAt(),
                    placed.token().value());
        }

        @Override
        public String toString() {
            return "PlacedResponse[" + bookingId + "]";
        }
    }

    record EntryResponse(
            Instant at,
            HistoryEntry.Kind kind,
            @Nullable BookingStatus from,
            @Nullable BookingStatus to,
            String label,
            Actor actor,
            String reason,
            @Nullable Instant until) {

        static EntryResponse of(HistoryEntry entry, Labels labels) {
            return new EntryResponse(
                    entry.at(),
                    entry.kind(),
                    entry.from(),
                    entry.to(),
                    labels.entry(entry),
                    entry.actor(),
                    entry.reason(),
                    entry.until());
        }
    }
}
