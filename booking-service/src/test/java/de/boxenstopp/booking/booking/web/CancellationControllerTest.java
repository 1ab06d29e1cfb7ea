package de.boxenstopp.booking.booking.web;

import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aCancelledBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.anExpiredBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.CancelUnpaidBooking;
import de.boxenstopp.booking.booking.application.EndBookingTokens;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(CancellationController.class)
class CancellationControllerTest {

    @Autowired
    MockMvcTester http;

    @MockitoBean
    EndBookingTokens endBookingTokens;

    @MockitoBean
    BookingAccess access;

    @MockitoBean
    CancelUnpaidBooking cancelUnpaidBooking;

    @Test
    void saysWhatACancellationGivesBack() {
        var booking = aBooking();
        given(access.open(key(booking))).willReturn(booking);

        assertThat(http.get()
                        .uri(cancellationOf(booking))
                        .header("X-Booking-Token", "secret")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status": "PENDING_PAYMENT", "refundPercent": 0, "refundCents": 0}
                        """);
    }

    @Test
    void cancels() {
        var booking = aCancelledBooking();
        given(cancelUnpaidBooking.handle(key(booking))).willReturn(booking);

        assertThat(http.post()
                        .uri(cancellationOf(booking))
                        .header("X-Booking-Token", "secret")
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status": "CANCELLED", "refundPercent": 0, "refundCents": 0}
                        """);
    }

    @Test
    void saysThatItIsTooLate() {
        given(access.open(any())).willReturn(anExpiredBooking());

        assertThat(http.get()
                        .uri(cancellationOf(aBooking()))
                        .header("Accept-Language", "en")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "https://boxenstopp.example/problems/illegal-step",
                         "detail": "The booking has ended already, or gone too far: that is not possible any more.",
                         "bookingStatus": "EXPIRED"}
                        """);
    }

    private static BookingAccess.Key key(Booking booking) {
        return BookingAccess.Key.ofGuest(booking.id(), new BookingToken("secret"));
    }

    private static String cancellationOf(Booking booking) {
        return "/api/bookings/" + booking.id().value() + "/cancellation";
    }
}
