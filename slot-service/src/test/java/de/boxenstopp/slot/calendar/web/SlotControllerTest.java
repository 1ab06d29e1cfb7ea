package de.boxenstopp.slot.calendar.web;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.SlotTestConfiguration;
import de.boxenstopp.slot.calendar.application.ShowSlots;
import de.boxenstopp.slot.calendar.domain.Level;
import de.boxenstopp.slot.calendar.domain.Offer;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(SlotController.class)
@Import(SlotTestConfiguration.class)
class SlotControllerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 26);

    @Autowired
    MockMvcTester http;

    @MockitoBean
    ShowSlots showSlots;

    @Test
    void showsWindowsToAnyone() {
        given(showSlots.handle(any()))
                .willReturn(Stream.of(
                        new Offer(pickup(MONDAY, "08:00"), 3, Level.FREE),
                        new Offer(comeback(MONDAY, "16:00"), 0, Level.FULL)));

        assertThat(get("")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [
                  {"slotId": "%s", "date": "2026-03-02", "start": "08:00", "end": "10:00", "kind": "PICKUP",
                   "capacity": 4, "free": 3, "level": "FREE"},
                  {"slotId": "%s", "date": "2026-03-02", "start": "16:00", "end": "18:00", "kind": "RETURN",
                   "capacity": 4, "free": 0, "level": "FULL"}
                ]
                """.formatted(
                        pickup(MONDAY, "08:00").id().value(),
                        comeback(MONDAY, "16:00").id().value()));
    }

    @Test
    void showsTheNextTwoWeeksUnlessAskedOtherwise() {
        get("");

        verify(showSlots).handle(new ShowSlots.Query(Optional.empty(), Optional.empty(), TODAY, TODAY.plusDays(14), 1));
    }

    @Test
    void takesEverythingThatCanBeAsked() {
        get("?workshopId=%s&kind=RETURN&from=2026-03-02&to=2026-05-02&durationMinutes=240".formatted(WITTEN.value()));

        verify(showSlots)
                .handle(new ShowSlots.Query(
                        Optional.of(WITTEN), Optional.of(WindowKind.RETURN), MONDAY, MONDAY.plusDays(61), 240));
    }

    @Test
    void takesEmptyParametersForAbsentOnes() {
        get("?workshopId=&kind=&from=&to=&durationMinutes=");

        verify(showSlots).handle(new ShowSlots.Query(Optional.empty(), Optional.empty(), TODAY, TODAY.plusDays(14), 1));
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
        given(showSlots.handle(any())).willThrow(new NotFound());

        assertThat(get("?workshopId=00000000-0000-0000-0000-000000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String query) {
        return http.get().uri(URI.create("/api/slots" + query)).exchange();
    }
}
