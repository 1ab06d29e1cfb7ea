package de.boxenstopp.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.peers.PeerStandIn;
import de.boxenstopp.events.booking.BookingCancelled;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where personal data must not be. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT extends BookingIT {

    private static final List<String> PERSONAL = List.of(
            BookingApi.FIRST_NAME,
            "Nachname-Marker",
            BookingApi.EMAIL,
            BookingApi.PHONE,
            BookingApi.PHONE_NUMBER,
            BookingApi.STREET,
            "Notizmarker",
            BookingApi.PLATE);

    @Test
    void isNotOnTheTopicOfBookings() {
        var placed = api.aBooking();
        api.cancel(placed);
        var id = placed.id("bookingId");
        await().untilAsserted(() -> assertThat(events.of("booking-events", id, BookingCancelled.class))
                .hasSize(1));

        assertThat(events.records("booking-events").stream()
                        .filter(record -> record.key().equals(id.toString()))
                        .map(record -> new String(record.value(), UTF_8)))
                .hasSize(2)
                .allSatisfy(bytes -> assertThat(bytes).doesNotContain(PERSONAL));
    }

    @Test
    void isNotInTheLogWhateverGoesWrong(CapturedOutput log) {
        var placed = api.aBooking();
        api.read(placed);
        api.cancel(placed);
        api.post("/api/bookings", BookingApi.request(UUID.randomUUID()).replace("58452", "x"));
        api.post("/api/bookings", BookingApi.request(UUID.randomUUID()).replace("\"quoteId\": \"", "\"quoteId\": \"x"));
        api.post("/api/bookings", BookingApi.request(UUID.randomUUID()) + "}");
        slotService.behave((_, _) -> PeerStandIn.Answer.problem(400, "invalid-input", ""));
        assertThat(api.aBooking().status()).isEqualTo(500);
        slotService.reset();
        jdbc.sql("alter table customer add constraint fault check (first_name = '')  not valid")
                .update();
        try {
            assertThat(api.aBooking().status()).isEqualTo(500);
        } finally {
            jdbc.sql("alter table customer drop constraint fault").update();
        }

        assertThat(log)
                .contains("Unexpected failure")
                .doesNotContain(PERSONAL)
                .doesNotContain(BookingApi.token(placed));
    }
}
