package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.ReadBooking;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.NotConfirmed;
import de.boxenstopp.booking.booking.domain.Window;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pick-up and return for the customer's own calendar. */
@RestController
@RequestMapping("/api/bookings/{id}/calendar.ics")
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ReadBooking readBooking;
    private final MessageSource texts;
    private final Clock clock;

    CalendarController(ReadBooking readBooking, MessageSource texts, Clock clock) {
        this.readBooking = readBooking;
        this.texts = texts;
        this.clock = clock;
    }

    /** As bytes: an error is told as a problem, whatever format was asked for. */
    @GetMapping
    ResponseEntity<byte[]> calendar(BookingAccess.Key key, Locale language) {
        var view = readBooking.handle(key);
        var booking = view.booking();
        if (!booking.status().hasAppointment()) {
            throw new NotConfirmed();
        }
        var labels = new Labels(texts, language);
        var calendar = new CalendarFile(
                List.of(
                        entry("pickup", booking, booking.pickup(), place(view, Contact::pickupAddress), labels),
                        entry("return", booking, booking.returning(), place(view, Contact::returnAddress), labels)),
                clock.instant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(booking).toString())
                .body(calendar.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarFile.Entry entry(String which, Booking booking, Window window, String place, Labels labels) {
        var vehicle = booking.vehicle();
        var services = booking.lines().stream()
                .map(line -> labels.service(line.service()))
                .collect(Collectors.joining(", "));
        return new CalendarFile.Entry(
                booking.id().value() + "-" + which + "@boxenstopp.example",
                window,
                labels.calendar(which, vehicle.brand() + " " + vehicle.model()),
                booking.number().value() + "\n" + services,
                place);
    }

    /** Empty once the contact is erased. */
    private static String place(ReadBooking.View view, Function<Contact, Address> which) {
        return view.contact()
                .map(which)
                .map(address -> "%s, %s %s".formatted(address.street(), address.zip(), address.city()))
                .orElse("");
    }

    private static ContentDisposition attachment(Booking booking) {
        return ContentDisposition.attachment()
                .filename(booking.number().value() + ".ics")
                .build();
    }
}
