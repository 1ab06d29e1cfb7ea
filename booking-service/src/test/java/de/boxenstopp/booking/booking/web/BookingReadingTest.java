package de.boxenstopp.booking.booking.web;

import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aConfirmedBooking;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import de.boxenstopp.booking.booking.application.Account;
import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.EndBookingTokens;
import de.boxenstopp.booking.booking.application.ListBookings;
import de.boxenstopp.booking.booking.application.PlaceBooking;
import de.boxenstopp.booking.booking.application.ReadBooking;
import de.boxenstopp.booking.booking.application.ReadTimeline;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.kit.test.TestKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What guests and customers see of bookings. */
@WebMvcTest({BookingController.class, BookingListController.class, CalendarController.class})
@Import({PlacingQueue.class, SimpleMeterRegistry.class})
class BookingReadingTest {

    private static final UUID CUSTOMER = UUID.fromString("55555555-5555-4555-8555-555555555555");

    @Autowired
    MockMvcTester http;

    @MockitoBean
    PlaceBooking placeBooking;

    @MockitoBean
    ReadBooking readBooking;

    @MockitoBean
    ReadTimeline readTimeline;

    @MockitoBean
    ListBookings listBookings;

    @MockitoBean
    EndBookingTokens endBookingTokens;

    @Test
    void showsABookingWithItsTwoStatuses() {
        var booking = aBooking();
        given(readBooking.handle(BookingAccess.Key.ofGuest(booking.id(), new BookingToken("secret"))))
                .willReturn(new ReadBooking.View(
                        booking, Optional.empty(), Optional.empty(), Optional.of(aFailedPayment(booking))));

        var answer = http.get()
                .uri("/api/bookings/" + booking.id().value())
                .header("X-Booking-Token", "secret")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                  "status": "PENDING_PAYMENT", "statusLabel": "Payment pending", "publicStatus": "pending",
                  "pickup": {"date": "2026-03-09", "start": "08:00", "end": "10:00"},
                  "return": {"date": "2026-03-10", "start": "08:00", "end": "10:00"},
                  "lines": [{"service": "INSPECTION", "label": "Inspection/maintenance", "grossCents": 22900}],
                  "holdExpiresAt": "2026-03-02T09:30:00Z",
                  "payment": {"status": "FAILED", "statusLabel": "Payment failed", "amountCents": 22900,
                              "expiresAt": "2026-03-02T09:30:00Z", "failureCode": "INSUFFICIENT_FUNDS"}
                }
                """);
    }

    @Test
    void tellsWhatHappened() {
        var booking = aBooking();
        booking.noteHold(HELD_UNTIL.plusSeconds(60), NOW);
        booking.expire(HELD_UNTIL.plusSeconds(60), HELD_UNTIL.plusSeconds(61));
        given(readTimeline.handle(any())).willReturn(booking.takeHistory());

        assertThat(http.get()
                        .uri("/api/bookings/" + booking.id().value() + "/timeline")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [
                          {"at": "2026-03-02T09:00:00Z", "kind": "SLOT_HELD", "from": null, "to": null,
                           "label": "Termin reserviert", "actor": "SYSTEM", "reason": "PLACES_KEPT",
                           "until": "2026-03-02T09:31:00Z"},
                          {"at": "2026-03-02T09:31:01Z", "kind": "STATUS_CHANGED", "from": "PENDING_PAYMENT",
                           "to": "EXPIRED", "label": "Abgelaufen", "actor": "SYSTEM",
                           "reason": "HOLD_EXPIRED", "until": null}
                        ]
                        """);
    }

    @Test
    void doesNotKnowSomebodyElsesBooking() {
        given(readBooking.handle(any())).willThrow(new NotFound());

        assertThat(http.get().uri("/api/bookings/" + UUID.randomUUID()).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void doesNotKnowWhatIsNoBooking() {
        assertThat(http.get().uri("/api/bookings/BX-2026-7K4M2Q").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void knowsWhoIsSignedIn() {
        var booking = aBooking();
        var key = new BookingAccess.Key(booking.id(), null, Set.of(new CustomerId(CUSTOMER)));
        given(readBooking.handle(key))
                .willReturn(new ReadBooking.View(booking, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(http.get()
                        .uri("/api/bookings/" + booking.id().value())
                        .header(HttpHeaders.AUTHORIZATION, signedIn("CUSTOMER"))
                        .exchange())
                .hasStatusOk();

        then(endBookingTokens).should().handle(new Account("max@example.de", Set.of(new CustomerId(CUSTOMER))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "WORKSHOP", "JOCKEY"})
    void takesStaffForNobodysCustomers(String role) {
        given(readBooking.handle(any())).willThrow(new NotFound());
        var booking = aBooking().id();

        assertThat(http.get()
                        .uri("/api/bookings/" + booking.value())
                        .header(HttpHeaders.AUTHORIZATION, signedIn(role))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);

        then(readBooking).should().handle(BookingAccess.Key.ofGuest(booking, null));
        then(endBookingTokens).should(never()).handle(any());
        assertThat(http.get()
                        .uri("/api/bookings")
                        .header(HttpHeaders.AUTHORIZATION, signedIn(role))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void listsTheBookingsOfTheAccount() {
        given(listBookings.handle(any(), eq(1), eq(1))).willReturn(new ListBookings.Page(List.of(aBooking()), 2));

        assertThat(http.get()
                        .uri("/api/bookings?page=1&size=1")
                        .header(HttpHeaders.AUTHORIZATION, signedIn("CUSTOMER"))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"page": 1, "size": 1, "total": 2,
                         "items": [{"status": "PENDING_PAYMENT", "publicStatus": "pending", "grossCents": 22900,
                                    "services": [{"service": "INSPECTION", "label": "Inspektion/Wartung"}],
                                    "pickup": {"date": "2026-03-09"}}]}
                        """);
        assertThat(http.get().uri("/api/bookings").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=101", "page=-1", "page=x", "size=1.5"})
    void listsNoMoreThanAHundredAtOnce(String page) {
        assertThat(http.get()
                        .uri("/api/bookings?" + page)
                        .header(HttpHeaders.AUTHORIZATION, signedIn("CUSTOMER"))
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void hasNoCalendarBeforeThereIsAnAppointment() {
        given(readBooking.handle(any()))
                .willReturn(new ReadBooking.View(aBooking(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(http.get()
                        .uri("/api/bookings/" + UUID.randomUUID() + "/calendar.ics")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://boxenstopp.example/problems/not-confirmed");
    }

    @Test
    void putsTheAppointmentsIntoACalendar() {
        var booking = aConfirmedBooking();
        given(readBooking.handle(any()))
                .willReturn(new ReadBooking.View(booking, Optional.empty(), Optional.empty(), Optional.empty()));

        var answer = http.get()
                .uri("/api/bookings/" + booking.id().value() + "/calendar.ics")
                .header(HttpHeaders.ACCEPT, "text/calendar")
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + booking.number().value() + ".ics\"");
        assertThat(answer)
                .bodyText()
                .contains("DTSTART;TZID=Europe/Berlin:20260309T080000\r\n", "SUMMARY:Abholung: ", "SUMMARY:Rückgabe: ");
    }

    private static Payment aFailedPayment(Booking booking) {
        var payment = Payment.heardOf(PaymentId.next(), booking.id().value(), NOW);
        payment.closesAt(HELD_UNTIL);
        payment.failed("INSUFFICIENT_FUNDS");
        return payment;
    }

    private static String signedIn(String role) {
        return "Bearer "
                + TestKeys.userToken(
                        "somebody",
                        role,
                        Map.of("email", "max@example.de", "customerIds", List.of(CUSTOMER.toString())));
    }
}
