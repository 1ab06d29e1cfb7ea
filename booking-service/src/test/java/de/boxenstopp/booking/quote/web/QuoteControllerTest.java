package de.boxenstopp.booking.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import de.boxenstopp.booking.booking.application.EndBookingTokens;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.quote.application.GiveQuote;
import de.boxenstopp.booking.quote.domain.NoOilService;
import de.boxenstopp.booking.quote.domain.PriceQuestion;
import de.boxenstopp.booking.quote.domain.QuoteFixture;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherFixture;
import de.boxenstopp.kit.money.Money;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(QuoteController.class)
class QuoteControllerTest {

    private static final String A_GOLF = """
            {"vehicle": {"brand": "VW", "model": "Golf", "year": 2015, "mileage": 60000}, "services": ["INSPECTION"]}
            """;

    @Autowired
    MockMvcTester http;

    @MockitoBean
    EndBookingTokens endBookingTokens;

    @MockitoBean
    GiveQuote giveQuote;

    @Test
    void givesAQuote() {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuoteFor(ServiceType.INSPECTION, ServiceType.OIL));

        var answer = post(A_GOLF, "de");

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {
                  "vehicle": {"brand": "VW", "model": "Golf 8", "year": 2020, "mileage": 60000},
                  "lines": [
                    {"service": "INSPECTION", "label": "Inspektion/Wartung", "baseCents": 22900, "ageFactorPercent": 100,
                     "mileageBand": "60k", "priceSource": "EXACT",
                     "priceSourceLabel": "Festpreis für genau dieses Modell", "discountCents": 0, "grossCents": 22900},
                    {"service": "OIL", "label": "Ölservice", "baseCents": 10000, "ageFactorPercent": 100,
                     "mileageBand": null, "priceSource": "EXACT", "grossCents": 10000}
                  ],
                  "durationMinutes": 120, "netCents": 27647, "vatCents": 5253, "grossCents": 32900,
                  "discountCents": 0, "voucherCode": null, "workshopId": null, "validUntil": "2026-03-02T09:30:00Z",
                  "hints": [
                    {"code": "INSPECTION_DUE", "level": "INFO", "value": 60000,
                     "text": "Bei 60.000 km ist eine Inspektion fällig. Ihr Fahrzeug hat diesen Kilometerstand erreicht."},
                    {"code": "WEAR_PARTS", "level": "INFO", "value": null},
                    {"code": "ADDITIONAL_WORK", "level": "INFO", "value": null,
                     "text": "Zusätzliche Arbeiten werden digital angeboten und erst nach Ihrer Freigabe durchgeführt."}
                  ]
                }
                """);
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuote());

        assertThat(post(A_GOLF, "en-GB"))
                .bodyJson()
                .extractingPath("$.lines[0].label")
                .isEqualTo("Inspection/maintenance");
    }

    @Test
    void speaksGermanToEverybodyElse() {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuote());

        assertThat(post(A_GOLF, "fr"))
                .bodyJson()
                .extractingPath("$.lines[0].label")
                .isEqualTo("Inspektion/Wartung");
    }

    @Test
    void cleansWhatWasTyped() {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuote());

        post(A_GOLF.replace("\"VW\"", "\"  Citroe\\u0308n \""), "de");

        then(giveQuote)
                .should()
                .handle(argThat(command -> command.question()
                        .equals(new PriceQuestion(
                                "Citro\u00ebn", "Golf", 2015, 60_000, List.of(ServiceType.INSPECTION)))));
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(post("{\"vehicle\": {\"brand\": \" \"}, \"services\": []}", "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "type": "https://boxenstopp.example/problems/invalid-input",
                          "errors": [
                            {"field": "services", "code": "not-empty",
                             "message": "Bitte wählen Sie mindestens einen Service aus"},
                            {"field": "vehicle.brand", "code": "filled", "message": "Bitte wählen Sie eine Marke aus"},
                            {"field": "vehicle.mileage", "code": "not-null",
                             "message": "Kilometerstand ist erforderlich"},
                            {"field": "vehicle.model", "code": "filled", "message": "Bitte wählen Sie ein Modell aus"},
                            {"field": "vehicle.year", "code": "not-null", "message": "Baujahr ist erforderlich"}
                          ]
                        }
                        """);
    }

    @Test
    void namesEverythingThatIsWrongInEnglishToo() {
        var wrong = """
                {"vehicle": {"brand": "VW", "model": "Golf", "year": 1993, "mileage": -1},
                 "services": ["OIL", "OIL"], "postalCode": "5845"}
                """;

        assertThat(post(wrong, "en"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"errors": [
                  {"field": "postalCode", "code": "postal-code", "message": "A German postal code has five digits"},
                  {"field": "services", "code": "each-once", "message": "Each service can be booked only once"},
                  {"field": "vehicle.mileage", "code": "range",
                   "message": "The mileage must be between 0 and 500,000 km"},
                  {"field": "vehicle.year", "code": "year-of-build",
                   "message": "The year of build must be between 1994 and 2026"}
                ]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"1994, 0", "2026, 500000"})
    void takesTheFirstAndTheLast(int year, int mileage) {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuote());

        assertThat(post(golf(String.valueOf(year), String.valueOf(mileage)), "de"))
                .hasStatus(HttpStatus.CREATED);
    }

    @ParameterizedTest
    @CsvSource({"1993, 1", "2027, 1", "-2015, 1", "2147483647, 1", "2015, -1", "2015, 500001", "2015, 2147483647"})
    void takesNothingBeyond(String year, String mileage) {
        assertThat(post(golf(year, mileage), "de")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "99999999999999999999, vehicle.year",
        "2015.5, vehicle.year",
        "'\"2015\"', vehicle.year",
        "true, vehicle.year",
        "[2015], vehicle.year"
    })
    void saysWhereTheTypeIsWrong(String year, String field) {
        var answer = post(golf(year, "60000"), "de");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(field);
    }

    @Test
    void namesWrongTypesAndWrongValuesTogether() {
        var wrong = """
                {"vehicle": {"brand": 7, "model": "", "year": "old", "mileage": 999999}, "services": ["WASHING", null]}
                """;

        assertThat(post(wrong, "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(
                        "services[0]",
                        "services[1]",
                        "vehicle.brand",
                        "vehicle.mileage",
                        "vehicle.model",
                        "vehicle.year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"VW\"", "{\"vehicle\": }"})
    void refusesWhatIsNoQuestion(String body) {
        assertThat(post(body, "de"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        then(giveQuote).should(never()).handle(any());
    }

    @Test
    void readsPostalCodeAndVoucher() {
        given(giveQuote.handle(any())).willReturn(QuoteFixture.aQuote());

        post(
                A_GOLF.replace(
                        "\"services\"", "\"postalCode\": \"58452 \", \"voucherCode\": \" sommer-26 \", \"services\""),
                "de");

        then(giveQuote)
                .should()
                .handle(argThat(command -> "58452".equals(command.postalCode())
                        && new VoucherCode("SOMMER-26").equals(command.voucher())));
    }

    @Test
    void knowsNoVoucherThatCannotBeOne() {
        assertThat(post(A_GOLF.replace("\"services\"", "\"voucherCode\": \"10 % ab!\", \"services\""), "de"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "https://boxenstopp.example/problems/unknown-voucher",
                         "detail": "Diesen Gutschein kennen wir nicht. Bitte prüfen Sie den Code."}
                        """);
        then(giveQuote).should(never()).handle(any());
    }

    @Test
    void saysInEuroWhatAVoucherWants() {
        given(giveQuote.handle(any())).willThrow(VoucherFixture.belowMinimum(Money.ofCents(1_250_00)));

        assertThat(post(A_GOLF, "de"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"minimumCents": 125000,
                         "detail": "Dieser Gutschein gilt erst ab einem Preis von 1.250,00 €."}
                        """);
    }

    @Test
    void saysThatElectricCarsNeedNoOil() {
        given(giveQuote.handle(any())).willThrow(new NoOilService());

        assertThat(post(A_GOLF, "en"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "https://boxenstopp.example/problems/no-oil-service",
                         "detail": "Electric cars have no engine oil, and need no oil service. Please choose another service."}
                        """);
    }

    private MvcTestResult post(String body, String language) {
        return http.post()
                .uri("/api/quotes")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String golf(String year, String mileage) {
        return A_GOLF.replace("2015", year).replace("60000", mileage);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class In2026 {

        @Bean
        Clock clock() {
            return Clock.fixed(QuoteFixture.NOW, ZoneOffset.UTC);
        }
    }
}
