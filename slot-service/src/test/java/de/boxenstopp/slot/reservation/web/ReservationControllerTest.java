package de.boxenstopp.slot.reservation.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.UNTIL;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.kit.test.TestKeys;
import de.boxenstopp.slot.SlotTestConfiguration;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.Kept;
import de.boxenstopp.slot.reservation.application.MoveHoldEnd;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Shortage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ReservationController.class)
@Import(SlotTestConfiguration.class)
class ReservationControllerTest {

    private static final BookingId BOOKING = aBooking();
    private static final String WISH = """
            {"workshopId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s", "durationMinutes": 120}
            """.formatted(
                    WITTEN.value(),
                    aVisit().pickupWindow().id().value(),
                    aVisit().returnWindow().id().value());

    @Autowired
    MockMvcTester http;

    @MockitoBean
    HoldPlaces holdPlaces;

    @MockitoBean
    SwapPlaces swapPlaces;

    @MockitoBean
    MoveHoldEnd moveHoldEnd;

    @Test
    void tellsWhatIsHeldAndForHowLong() {
        given(holdPlaces.handle(any())).willReturn(new Kept(BOOKING, ReservationStatus.HELD, UNTIL, aVisit()));

        assertThat(put("", WISH)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {
                  "bookingId": "%s", "status": "HELD", "until": "2026-02-26T11:30:00Z", "workshopId": "%s",
                  "pickup": {"slotId": "%s", "date": "2026-03-02", "start": "08:00", "end": "10:00"},
                  "return": {"slotId": "%s", "date": "2026-03-03", "start": "08:00", "end": "10:00"}
                }
                """.formatted(
                        BOOKING.value(),
                        WITTEN.value(),
                        aVisit().pickupWindow().id().value(),
                        aVisit().returnWindow().id().value()));
    }

    @Test
    void tellsWhatIsSwapped() {
        given(swapPlaces.handle(any(), any(), any()))
                .willReturn(new Kept(BOOKING, ReservationStatus.FIRM, null, aVisit()));

        var answer = put("/places", WISH);

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("FIRM");
        assertThat(answer).bodyJson().extractingPath("$.until").isNull();
    }

    @Test
    void tellsWhereTheHoldNowEnds() {
        given(moveHoldEnd.handle(BOOKING, UNTIL))
                .willReturn(new Kept(BOOKING, ReservationStatus.HELD, UNTIL, aVisit()));

        assertThat(put("/hold-end", "{\"until\": \"%s\"}".formatted(UNTIL)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.until")
                .isEqualTo("2026-02-26T11:30:00Z");
    }

    @Test
    void offersAlternativesWhenPlacesAreGone() {
        given(holdPlaces.handle(any()))
                .willThrow(new PlacesGone(Shortage.PICKUP_TAKEN, List.of(pickup(MONDAY, "10:00"))));

        var answer = put("", WISH);

        assertThat(answer).hasStatus(HttpStatus.CONFLICT).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://boxenstopp.example/problems/slot-taken");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Dieser Termin wurde gerade gebucht. Bitte wählen Sie einen anderen.");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.alternatives")
                .isEqualTo(List.of(Map.of(
                        "slotId", pickup(MONDAY, "10:00").id().value().toString(),
                        "kind", "PICKUP",
                        "date", "2026-03-02",
                        "start", "10:00",
                        "end", "12:00")));
    }

    @Test
    void knowsNoReservationToSwap() {
        given(swapPlaces.handle(any(), any(), any())).willThrow(new NotFound());

        assertThat(put("/places", WISH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThat(put("", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("workshopId", "pickupSlotId", "returnSlotId", "durationMinutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1441", "2147483648", "1.5", "\"120\"", "null", "true"})
    void refusesDurationsThatAreNone(String minutes) {
        var answer = put("", WISH.replace("120", minutes));

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("durationMinutes");
        verifyNoInteractions(holdPlaces);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"🚗\"", "{\"workshopId\": 7}"})
    void refusesBodiesThatAreNone(String body) {
        assertThat(put("", body)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesBookingsThatAreNone() {
        var answer = http.put()
                .uri("/internal/reservations/BX-2026-7K4M2Q")
                .header("Authorization", "Bearer " + token("booking", "slot"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(WISH);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"payment, slot, 403", "ops, slot, 403", "booking, payment, 401", "nobody, slot, 401"})
    void isForBookingServiceOnly(String caller, String audience, int status) {
        for (var path : List.of("", "/places", "/hold-end")) {
            assertThat(http.put()
                            .uri("/internal/reservations/" + BOOKING.value() + path)
                            .header("Authorization", "Bearer " + token(caller, audience))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(WISH))
                    .hasStatus(status);
        }
        verifyNoInteractions(holdPlaces, swapPlaces, moveHoldEnd);
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri("/internal/reservations/" + BOOKING.value() + path)
                .header("Authorization", "Bearer " + token("booking", "slot"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String token(String caller, String audience) {
        return TestKeys.sign(
                caller,
                TestKeys.claims(caller, audience, NOW, NOW.plusSeconds(60)).build());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Meters {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
