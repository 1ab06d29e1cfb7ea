package de.boxenstopp.booking.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.application.EndBookingTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(RecommendationController.class)
class RecommendationControllerTest {

    @Autowired
    MockMvcTester http;

    @MockitoBean
    EndBookingTokens endBookingTokens;

    @Test
    void recommendsInTheReadersLanguage() {
        assertThat(ask("lastService=ONE_TO_TWO_YEARS&mileage=61000&year=2022", "de"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"services": [{"service": "INSPECTION", "label": "Inspektion/Wartung", "reason": "INSPECTION_DUE",
                                       "text": "Bei 60.000 km ist eine Inspektion fällig."}],
                         "hints": [{"code": "INSPECTION_DUE", "level": "INFO", "value": 60000}]}
                        """);
        assertThat(ask("lastService=ONE_TO_TWO_YEARS&mileage=61000&year=2022", "en"))
                .bodyJson()
                .extractingPath("$.services[0].text")
                .isEqualTo("An inspection is due at 60,000 km.");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(ask("", "de")).hasStatus(HttpStatus.BAD_REQUEST).bodyJson().isLenientlyEqualTo("""
                        {"errors": [
                          {"field": "lastService", "code": "not-null",
                           "message": "Bitte geben Sie an, wann Ihr Fahrzeug zuletzt gewartet wurde"},
                          {"field": "mileage", "code": "not-null", "message": "Kilometerstand ist erforderlich"},
                          {"field": "year", "code": "not-null", "message": "Baujahr ist erforderlich"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "lastService=EVER&mileage=1&year=2020, lastService, unknown-value",
        "lastService=UNKNOWN&mileage=-1&year=2020, mileage, range",
        "lastService=UNKNOWN&mileage=500001&year=2020, mileage, range",
        "lastService=UNKNOWN&mileage=many&year=2020, mileage, wrong-type",
        "lastService=UNKNOWN&mileage=1&year=1993, year, year-of-build",
        "lastService=UNKNOWN&mileage=1&year=2027, year, year-of-build",
    })
    void saysWhatIsWrong(String query, String field, String code) {
        var answer = ask(query, "en");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }

    private MvcTestResult ask(String query, String language) {
        return http.get()
                .uri("/api/catalog/recommendation?" + query)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class In2026 {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        }
    }
}
