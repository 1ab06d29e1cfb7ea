package de.boxenstopp.slot.availability.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.workshop;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.SlotTestConfiguration;
import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.application.LiveCalendarFixture;
import de.boxenstopp.slot.availability.application.NotedChanges;
import de.boxenstopp.slot.calendar.application.InMemoryCalendar;
import de.boxenstopp.slot.calendar.application.InMemoryWorkshops;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@WebMvcTest(SlotController.class)
@Import({SlotTestConfiguration.class, SlotPages.class, SlotControllerTest.AWorkshop.class})
class SlotControllerTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void today() {
        clock.moveTo(NOW);
    }

    @Test
    void showsWindowsToAnyone() {
        assertThat(get("?kind=PICKUP&from=2026-02-28&to=2026-02-28")).bodyJson().isStrictlyEqualTo("""
                [
                  {"slotId": "%s", "date": "2026-02-28", "start": "08:00", "end": "10:00", "kind": "PICKUP",
                   "capacity": 4, "free": 0, "level": "CLOSED", "reason": "LEAD_TIME", "label": "Zu kurzfristig"},
                  {"slotId": "%s", "date": "2026-02-28", "start": "10:00", "end": "12:00", "kind": "PICKUP",
                   "capacity": 4, "free": 0, "level": "CLOSED", "reason": "LEAD_TIME", "label": "Zu kurzfristig"}
                ]
                """.formatted(
                        id(pickup(MONDAY.minusDays(2), "08:00")), id(pickup(MONDAY.minusDays(2), "10:00"))));
        assertThat(get("?kind=RETURN&from=2026-03-02&to=2026-03-02"))
                .bodyJson()
                .extractingPath("$[3]")
                .isEqualTo(Map.of(
                        "slotId", id(comeback(MONDAY, "16:00")),
                        "date", "2026-03-02",
                        "start", "16:00",
                        "end", "18:00",
                        "kind", "RETURN",
                        "capacity", 4,
                        "free", 4,
                        "level", "FREE",
                        "label", "4 Plätze frei"));
    }

    @Test
    void showsTheNextTwoWeeksUnlessAskedOtherwise() {
        var dates = assertThat(get("")).bodyJson().extractingPath("$[*].date").asArray();

        dates.startsWith("2026-02-26").endsWith("2026-03-12").doesNotContain("2026-03-13");
    }

    @Test
    void takesEverythingThatCanBeAsked() {
        assertThat(get("?workshopId=%s&kind=RETURN&from=2026-03-02&to=2026-05-02&durationMinutes=240"
                        .formatted(WITTEN.value())))
                .bodyJson()
                .extractingPath("$[*].kind")
                .asArray()
                .containsOnly("RETURN");
    }

    @Test
    void takesEmptyParametersForAbsentOnes() {
        assertThat(get("?workshopId=&kind=&from=&to=&durationMinutes=")).hasStatusOk();
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(get("?from=2026-03-02&to=2026-03-02", "Accept-Language", "en-GB"))
                .bodyJson()
                .extractingPath("$[0].label")
                .isEqualTo("4 places free");
    }

    @Test
    void isAsLongAsItMustBe() throws IOException {
        var plain = get("").getResponse();
        var zipped = get("", "Accept-Encoding", "br, gzip").getResponse();

        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(zipped.getHeader("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
    }

    @Test
    void saysThatNothingIsNew() {
        var tag = Objects.requireNonNull(get("").getResponse().getHeader("ETag"));

        assertThat(get("", "If-None-Match", tag))
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .body()
                .isEmpty();
        assertThat(get("?kind=PICKUP", "If-None-Match", tag)).hasStatusOk();
        assertThat(get("")).hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var answer = get("?workshopId=witten&kind=TOWING&from=2026-02-30&to=tomorrow&durationMinutes=0");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.type").asString().endsWith("/problems/invalid-input");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("workshopId", "kind", "from", "to", "durationMinutes");
    }

    @Test
    void tellsNothingOfItsInsidesWhenInputIsWrong() {
        assertThat(get("?kind=TOWING")).bodyText().doesNotContain("java", "String", "boxenstopp.slot");
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-03-02&to=2026-03-01, to",
        "?from=2026-03-02&to=2026-05-03, to",
        "?to=2026-02-25, to",
        "?to=2026-04-29, to",
        "?from=+999999999-12-31, from",
        "?from=-999999999-01-01, from",
        "?from=2037-02-27, from",
        "?durationMinutes=-1, durationMinutes",
        "?durationMinutes=1441, durationMinutes",
        "?durationMinutes=99999999999, durationMinutes",
        "?durationMinutes=1e2, durationMinutes"
    })
    void refusesWhatCannotBeAnswered(String query, String field) {
        var answer = get(query.replace("+", "%2B"));

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(field);
    }

    @Test
    void readsTheSameWordsAnewOnAnotherDay() {
        assertThat(get("?to=2026-04-28")).hasStatusOk();

        clock.advance(Duration.ofDays(-1));
        assertThat(get("?to=2026-04-28")).as("63 days").hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesInTheLanguageOfTheReader() {
        assertThat(get("?from=2026-03-02&to=2026-03-01"))
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("muss am oder nach dem ersten Tag liegen, höchstens 62 Tage insgesamt");
        assertThat(http.get()
                        .uri("/api/slots?from=2026-03-02&to=2026-03-01")
                        .header("Accept-Language", "en")
                        .exchange())
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be on or after the first day, 62 days in all at most");
    }

    @Test
    void knowsNoOtherWorkshop() {
        assertThat(get("?workshopId=00000000-0000-0000-0000-000000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String query, String... header) {
        var request = http.get().uri(URI.create("/api/slots" + query));
        return (header.length == 0 ? request : request.header(header[0], header[1])).exchange();
    }

    private static String id(SlotWindow window) {
        return window.id().value().toString();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AWorkshop {

        @Bean
        LiveCalendar liveCalendar(Clock clock) {
            var calendar = new InMemoryCalendar();
            var workshops = new InMemoryWorkshops(workshop(terms()));
            new OpenDays(calendar, workshops, terms(), TransactionOperations.withoutTransaction(), clock).handle();
            return LiveCalendarFixture.alwaysNew(calendar, workshops, new NotedChanges(), clock);
        }
    }
}
