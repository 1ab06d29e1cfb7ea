package de.boxenstopp.booking.booking.web;

import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import de.boxenstopp.booking.area.domain.OutsideArea;
import de.boxenstopp.booking.booking.application.EndBookingTokens;
import de.boxenstopp.booking.booking.application.PlaceBooking;
import de.boxenstopp.booking.booking.application.ReadBooking;
import de.boxenstopp.booking.booking.application.ReadTimeline;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.booking.application.SlotsUnavailable;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingNumber;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.BookingToken;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.kit.problem.RuleViolation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(BookingController.class)
@Import({PlacingQueue.class, SimpleMeterRegistry.class})
class BookingControllerTest {

    private static final String A_REQUEST = """
            {
              "quoteId": "11111111-1111-4111-8111-111111111111",
              "pickupSlotId": "22222222-2222-4222-8222-222222222222",
              "returnSlotId": "33333333-3333-4333-8333-333333333333",
              "customer": {"firstName": "Max", "lastName": "Mustermann", "email": "max@example.de",
                           "phone": "0151 23456789"},
              "pickupAddress": {"street": "Musterstraße 1", "zip": "58452", "city": "Witten"},
              "licensePlate": "WIT-AB 123",
              "notes": "Bitte klingeln 🔔\\nHinterhof",
              "acceptTerms": true
            }
            """;

    private static final PlaceBooking.Placed PLACED = new PlaceBooking.Placed(
            new BookingId(UUID.fromString("44444444-4444-4444-8444-444444444444")),
            new BookingNumber("BX-2026-7K4M2Q"),
            BookingStatus.PENDING_PAYMENT,
            229_00,
            HELD_UNTIL,
            new BookingToken("secret"));

    @Autowired
    MockMvcTester http;

    @MockitoBean
    PlaceBooking placeBooking;

    @MockitoBean
    ReadBooking readBooking;

    @MockitoBean
    ReadTimeline readTimeline;

    @MockitoBean
    EndBookingTokens endBookingTokens;

    @Test
    void placesABooking() {
        given(placeBooking.handle(any())).willReturn(PLACED);

        var answer = place(A_REQUEST, "de");

        assertThat(answer).hasStatus(HttpStatus.CREATED).bodyJson().isStrictlyEqualTo("""
                {
                  "bookingId": "44444444-4444-4444-8444-444444444444",
                  "bookingNumber": "BX-2026-7K4M2Q",
                  "status": "PENDING_PAYMENT",
                  "grossCents": 22900,
                  "holdExpiresAt": "2026-03-02T09:30:00Z",
                  "bookingToken": "secret"
                }
                """);
    }

    @Test
    void takesOverWhatWasTyped() {
        given(placeBooking.handle(any())).willReturn(PLACED);

        place(A_REQUEST.replace("\"Max\"", "\" Mu\\u0308ck \\uD83D\\uDE97 \""), "en");

        var command = commandGiven();
        assertThat(command.person())
                .isEqualTo(new Person("M\u00fcck \uD83D\uDE97", "Mustermann", "max@example.de", "+4915123456789"));
        assertThat(command.language()).isEqualTo(Language.EN);
        assertThat(command.pickupAddress()).isEqualTo(new Address("Musterstraße 1", "58452", "Witten"));
        assertThat(command.notes()).isEqualTo("Bitte klingeln 🔔\nHinterhof");
        assertThat(command.agreed()).isEqualTo(new PlaceBooking.Agreed(true, null, null));
    }

    @Test
    void takesTermsThatNobodyMentionedForNotAccepted() {
        given(placeBooking.handle(any())).willReturn(PLACED);

        place(A_REQUEST.replace("\"acceptTerms\": true", "\"acceptTerms\": null"), "de");

        assertThat(commandGiven().agreed().terms()).isFalse();
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(place("{}", "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "type": "https://boxenstopp.example/problems/invalid-input",
                          "errors": [
                            {"field": "customer", "message": "Bitte geben Sie Ihre Kontaktdaten an"},
                            {"field": "pickupAddress", "message": "Bitte geben Sie die Abholadresse an"},
                            {"field": "pickupSlotId", "message": "Bitte wählen Sie einen Abholtermin aus"},
                            {"field": "quoteId", "message": "Bitte fragen Sie zuerst einen Preis an"},
                            {"field": "returnSlotId", "message": "Bitte wählen Sie einen Rückgabetermin aus"}
                          ]
                        }
                        """);
        then(placeBooking).should(never()).handle(any());
    }

    @Test
    void namesEverythingThatIsWrong() {
        var wrong = """
                {
                  "quoteId": "not-a-uuid",
                  "pickupSlotId": 5,
                  "returnSlotId": "33333333-3333-4333-8333-333333333333",
                  "customer": {"firstName": "", "lastName": "A\\u0007b", "email": "max@", "phone": "call me"},
                  "pickupAddress": {"street": "Hauptstraße", "zip": "5845", "city": null},
                  "acceptTerms": "yes"
                }
                """;

        assertThat(place(wrong, "en"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"errors": [
                          {"field": "acceptTerms", "code": "wrong-type"},
                          {"field": "customer.email", "message": "Please give a valid e-mail address"},
                          {"field": "customer.firstName", "message": "Please fill this in"},
                          {"field": "customer.lastName", "message": "Contains characters that are not allowed here"},
                          {"field": "customer.phone",
                           "message": "Please give a valid phone number at which our driver can reach you"},
                          {"field": "pickupAddress.city", "message": "Please fill this in"},
                          {"field": "pickupAddress.street", "message": "Please give street and house number"},
                          {"field": "pickupAddress.zip", "message": "A German postal code has five digits"},
                          {"field": "pickupSlotId", "code": "wrong-type"},
                          {"field": "quoteId", "code": "wrong-type"}
                        ]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({"firstName, 100", "lastName, 100"})
    void takesLongNamesButNotEndlessOnes(String field, int longest) {
        given(placeBooking.handle(any())).willReturn(PLACED);

        assertThat(place(withName(field, "ä".repeat(longest)), "de")).hasStatus(HttpStatus.CREATED);
        assertThat(place(withName(field, "ä".repeat(longest + 1)), "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Höchstens 100 Zeichen");
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(place(withName("firstName", "\\uD83D"), "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("customer.firstName");
    }

    @Test
    void passesOnWhatIsFreeInstead() {
        given(placeBooking.handle(any()))
                .willThrow(new SlotRefused(
                        RuleViolation.Kind.CONFLICT,
                        "slot-taken",
                        Map.of("alternatives", List.of(Map.of("slotId", "s-1", "date", "2026-03-09")))));

        assertThat(place(A_REQUEST, "de"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "https://boxenstopp.example/problems/slot-taken",
                         "detail": "Dieser Termin wurde gerade gebucht. Bitte wählen Sie einen anderen.",
                         "alternatives": [{"slotId": "s-1", "date": "2026-03-09"}]}
                        """);
    }

    @Test
    void asksToComeBackWhenSlotServiceIsAway() {
        given(placeBooking.handle(any())).willThrow(new SlotsUnavailable(new IllegalStateException()));

        assertThat(place(A_REQUEST, "de"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://boxenstopp.example/problems/slots-unavailable");
    }

    @Test
    void saysThatWeAreNotThereYet() {
        given(placeBooking.handle(any())).willThrow(new OutsideArea());

        assertThat(place(A_REQUEST, "de"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Noch nicht in Ihrer Region verfügbar. Wir expandieren bald!");
    }

    private MvcTestResult place(String body, String language) {
        return http.post()
                .uri("/api/bookings")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private PlaceBooking.Command commandGiven() {
        var command = ArgumentCaptor.forClass(PlaceBooking.Command.class);
        then(placeBooking).should().handle(command.capture());
        return command.getValue();
    }

    private static String withName(String field, String name) {
        return A_REQUEST.replaceFirst(
                "\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + name.replace("\\", "\\\\") + "\"");
    }
}
