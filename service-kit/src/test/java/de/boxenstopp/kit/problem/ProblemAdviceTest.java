package de.boxenstopp.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.kafka.SchemaRegistryAway;
import de.boxenstopp.kit.security.RouteRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@WebMvcTest(controllers = OrderController.class, properties = "spring.application.name=kit-service")
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private static final String TYPES = "https://boxenstopp.example/problems/";

    private static final String GOOD = """
            {"name": "Zoë 🚗", "quantity": 2, "year": 2020, "colour": "RED", "reference": "%s", "day": "2026-03-01",
             "gift": true, "address": {"street": "Ring 1", "zip": "58452"}, "lines": [{"label": "Öl", "cents": 100}],
             "unknown": {"members": ["are", "ignored"]}}
            """.formatted(UUID.randomUUID());

    static final List<Supplier<RuntimeException>> OUTAGES = List.of(
            () -> new CannotCreateTransactionException("pool"),
            () -> new DataAccessResourceFailureException("gone"),
            () -> new SchemaRegistryAway("registry", new IOException()),
            () -> new ResourceAccessException("peer"),
            () -> new RestClientException("broke off within its answer", new IOException("closed")),
            () -> new TransactionSystemException("commit", new SQLException("terminating", "57P01")),
            () -> new IllegalStateException("wrapped", new SQLException("connection", "08006")));

    @Autowired
    MockMvcTester http;

    @Test
    void takesWhatIsRight() {
        assertThat(place(GOOD)).hasStatus(HttpStatus.CREATED).bodyText().contains("Zoë 🚗");
    }

    @Test
    void namesAllInvalidFieldsAtOnceInGerman() {
        var answer = place("""
                {"name": " ", "quantity": -1, "year": 0, "gift": true, "address": {"zip": "x"}, "lines": [{"label": "a", "cents": 0}]}
                """);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem(answer))
                .containsEntry("type", TYPES + "invalid-input")
                .containsEntry("detail", "Einige Angaben stimmen nicht.");
        assertThat(errors(answer))
                .containsExactly(
                        "address.street not-blank darf nicht leer sein",
                        "address.zip pattern muss mit \"\\d{5}\" übereinstimmen",
                        "colour not-null darf nicht null sein",
                        "lines[0].cents positive muss größer als 0 sein",
                        "name not-blank darf nicht leer sein",
                        "quantity positive muss größer als 0 sein",
                        "reference not-null darf nicht null sein");
    }

    @ParameterizedTest
    @CsvSource({"en", "en-GB", "'fr,en;q=0.5'"})
    void speaksEnglishToWhoeverPrefersIt(String languages) {
        var answer = http.post()
                .uri("/orders")
                .header("Accept-Language", languages)
                .contentType(MediaType.APPLICATION_JSON)
                .content(GOOD.replace("Ring 1", ""))
                .exchange();

        assertThat(problem(answer)).containsEntry("detail", "Some of the input is not right.");
        assertThat(errors(answer)).containsExactly("address.street not-blank must not be blank");
    }

    @Test
    void speaksGermanToWhoeverUnderstandsNeither() {
        var answer = http.get().uri("/nowhere").header("Accept-Language", "fr").exchange();

        assertThat(problem(answer)).containsEntry("detail", "Das gibt es hier nicht.");
    }

    @Test
    void namesWrongTypesAndInvalidFieldsTogether() {
        var answer = place("""
                {"name": 7, "quantity": "two", "year": 2020.5, "colour": "BLUE", "reference": "no-uuid", "day": "2026-02-30",
                 "gift": "yes", "address": {"street": "", "zip": true}, "lines": [{"label": "a", "cents": 99999999999999999999}, 5]}
                """);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(errors(answer))
                .containsExactly(
                        "address.street not-blank darf nicht leer sein",
                        "address.zip wrong-type hat nicht die erwartete Form",
                        "colour unknown-value muss eines sein von: RED, GREEN",
                        "day wrong-type hat nicht die erwartete Form",
                        "gift wrong-type hat nicht die erwartete Form",
                        "lines[0].cents wrong-type hat nicht die erwartete Form",
                        "lines[1] wrong-type hat nicht die erwartete Form",
                        "name wrong-type hat nicht die erwartete Form",
                        "quantity wrong-type hat nicht die erwartete Form",
                        "reference wrong-type hat nicht die erwartete Form",
                        "year wrong-type hat nicht die erwartete Form");
    }

    @Test
    void missesNumbersThatCannotBeNull() {
        var answer = place(GOOD.replace("\"year\": 2020,", "").replace("Ring 1", ""));

        assertThat(errors(answer))
                .containsExactly("address.street not-blank darf nicht leer sein", "year not-null darf nicht fehlen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "2.0", "\"2\"", "99999999999999999999", "true", "[2]", "{}", "2147483648"})
    void takesNothingElseForAWholeNumber(String quantity) {
        var answer = place(GOOD.replace("\"quantity\": 2", "\"quantity\": " + quantity));

        assertThat(errors(answer)).containsExactly("quantity wrong-type hat nicht die erwartete Form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"\"", "\"red\"", "null"})
    void takesNothingElseForAnEnum(String colour) {
        var answer = place(GOOD.replace("\"RED\"", colour));

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(errors(answer)).singleElement().asString().startsWith("colour ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "Z\\u0000e", "\\ud83d", "\\ude97 half"})
    void refusesStringsThatAreNoText(String name) {
        var answer = place(GOOD.replace("Zoë 🚗", name));

        assertThat(errors(answer)).containsExactly("name not-text enthält Zeichen, die kein Text sind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\": }", "hello", "{} {}", "{\"name\": \"\t\"}", "\u0000"})
    void refusesWhatIsNoJson(String body) {
        var answer = place(body);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(problem(answer)).containsEntry("type", TYPES + "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"text\""})
    void refusesJsonThatIsNoObject(String body) {
        assertThat(place(body)).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesDeepNestingAndEndlessNumbers() {
        var deep = GOOD.replace("\"members\"", "\"m\": " + "[".repeat(5_000) + "]".repeat(5_000) + ", \"members\"");
        var endless = GOOD.replace("\"quantity\": 2", "\"quantity\": 1" + "0".repeat(5_000));

        assertThat(place(deep)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(place(endless)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void endsTheListOfMistakesSomewhere() {
        var lines = String.join(",", Collections.nCopies(500, "5"));

        var answer = place(GOOD.replace("{\"label\": \"Öl\", \"cents\": 100}", lines));

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(errors(answer)).hasSize(50);
    }

    @Test
    void namesParametersAsTheClientDoes() {
        assertThat(errors(get("/orders"))).containsExactly("from not-null darf nicht fehlen");
        assertThat(errors(get("/orders?from=heute"))).containsExactly("from wrong-type hat nicht die erwartete Form");
        assertThat(errors(get("/orders?from=2026-01-01&page-size=x")))
                .containsExactly("page-size wrong-type hat nicht die erwartete Form");
        assertThat(errors(get("/orders?from=2026-01-01&page-size=101")))
                .containsExactly("page-size max muss kleiner-gleich 100 sein");
        assertThat(errors(get("/orders/17"))).containsExactly("id wrong-type hat nicht die erwartete Form");
    }

    @Test
    void namesAllWrongParametersOfARecordAtOnce() {
        assertThat(errors(get("/orders/search?from=heute&size=101&colour=BLUE")))
                .containsExactly(
                        "colour unknown-value muss eines sein von: RED, GREEN",
                        "from wrong-type hat nicht die erwartete Form",
                        "name not-blank darf nicht leer sein",
                        "size max muss kleiner-gleich 100 sein");
        assertThat(errors(get("/orders/search?from=2026-01-01&size=101&name=x")))
                .containsExactly("size max muss kleiner-gleich 100 sein");
    }

    @Test
    void refusesNulInParameters() {
        var answer = http.get()
                .uri("/orders")
                .param("from", "2026-01-01")
                .param("search", "\0")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(problem(answer)).containsEntry("type", TYPES + "malformed-request");
    }

    @Test
    void refusesOtherFormats() {
        var xml = http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_XML)
                .content("<order/>")
                .exchange();
        var picture = http.get()
                .uri("/orders/" + UUID.randomUUID())
                .accept(MediaType.IMAGE_PNG)
                .exchange();

        assertThat(xml).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(problem(xml)).containsEntry("type", TYPES + "unsupported-media-type");
        assertThat(picture).hasStatus(HttpStatus.NOT_ACCEPTABLE).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem(picture)).containsEntry("type", TYPES + "not-acceptable");
    }

    @Test
    void saysWhichMethodsThereAre() {
        var answer = http.delete().uri("/orders").exchange();

        assertThat(answer).hasStatus(HttpStatus.METHOD_NOT_ALLOWED).hasHeader("Allow", "GET, POST");
        assertThat(problem(answer)).containsEntry("type", TYPES + "method-not-allowed");
    }

    @Test
    void knowsNoOtherRoutes() {
        assertThat(get("/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(problem(get("/named-but-not-there"))).containsEntry("type", TYPES + "not-found");
        assertThat(get("/error")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesBodiesAboveAMegabyte() {
        var answer = place(GOOD.replace("Zoë", "x".repeat(1024 * 1024)));

        assertThat(answer).hasStatus(HttpStatus.CONTENT_TOO_LARGE).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem(answer)).containsEntry("type", TYPES + "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFLICT, 409",
        "UNACCEPTABLE, 422",
        "NOT_FOUND, 404",
        "GONE, 410",
        "UNPROVEN, 401",
        "FORBIDDEN, 403",
        "TOO_MANY, 429",
        "UNAVAILABLE, 503"
    })
    void answersABrokenRuleByItsKind(RuleViolation.Kind kind, int status) {
        OrderController.failure = () -> new RuleBroken(kind);

        var answer = get("/failing");

        assertThat(answer).hasStatus(status);
        assertThat(problem(answer))
                .containsEntry("type", TYPES + "rule-broken")
                .containsEntry("detail", "Das ist nicht möglich.")
                .containsEntry("alternatives", List.of("a", "b"));
        assertThat(answer.getResponse().getHeader("Retry-After"))
                .isEqualTo(kind == RuleViolation.Kind.UNAVAILABLE ? "5" : null);
    }

    @ParameterizedTest
    @CsvSource({"400, malformed-request", "413, body-too-large"})
    void answersAFormThatTheServerCouldNotRead(int status, String code) {
        OrderController.failure = () -> new InvalidParameterException("too big", status);

        var answer = get("/failing");

        assertThat(answer).hasStatus(status);
        assertThat(problem(answer)).containsEntry("type", TYPES + code);
    }

    @Test
    void answersAFieldThatOnlyCodeCanJudge() {
        OrderController.failure = () -> new InvalidField("day", "wrong-type");

        assertThat(errors(get("/failing"))).containsExactly("day wrong-type hat nicht die erwartete Form");
    }

    @Test
    void answersAllFieldsThatOnlyCodeCanJudge() {
        OrderController.failure = () -> new InvalidFields(List.of(
                new InvalidFields.Field("line[3].day", "unknown-value", List.of("MON, TUE")),
                new InvalidFields.Field("line[2].day", "not-null", List.of())));

        assertThat(errors(get("/failing")))
                .containsExactly(
                        "line[2].day not-null darf nicht fehlen",
                        "line[3].day unknown-value muss eines sein von: MON, TUE");
    }

    @Test
    void asksToReloadWhatSomebodyElseChanged() {
        OrderController.failure = () -> new OptimisticLockingFailureException("row 5");

        var answer = get("/failing");

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(problem(answer)).containsEntry("type", TYPES + "stale-update");
    }

    @ParameterizedTest
    @FieldSource("OUTAGES")
    void asksToComeBackWhenSomethingIsAway(Supplier<RuntimeException> outage) {
        OrderController.failure = outage;

        var answer = get("/failing");

        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "5");
        assertThat(problem(answer)).containsEntry("type", TYPES + "temporarily-unavailable");
    }

    @Test
    void blamesTheInputForWhatPostgresCannotHold() {
        OrderController.failure =
                () -> new DataIntegrityViolationException("insert", new SQLException("date out of range", "22008"));

        assertThat(get("/failing")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void answersAStatusThatAServiceChooses() {
        OrderController.failure = () -> new ResponseStatusException(HttpStatus.GONE);
        assertThat(get("/failing")).hasStatus(HttpStatus.GONE).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        OrderController.failure = () -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(get("/failing")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "5");
    }

    @Test
    void logsNothingWhenTheClientHasGone(CapturedOutput output) {
        OrderController.failure = () -> new UncheckedIOException(new IOException("Broken pipe"));

        get("/failing");

        assertThat(output).doesNotContain("Unexpected failure");
    }

    @Test
    void logsABugOnceAndTellsTheClientNothing(CapturedOutput output) {
        OrderController.failure = () -> new IllegalStateException("secret detail");

        var answer = get("/failing");

        assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(problem(answer))
                .containsEntry("type", TYPES + "internal-error")
                .containsEntry("detail", "Da ist bei uns etwas schiefgegangen.");
        assertThat(answer).bodyText().doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(output.toString().split("Unexpected failure", -1)).hasSize(2);
    }

    @Test
    void logsNothingOfTheInput(CapturedOutput output) {
        place(GOOD.replace("58452", "private").replace("\"RED\"", "\"private\""));
        place("{\"private\"");
        get("/orders?from=private");

        assertThat(output).doesNotContain("private");
    }

    private MvcTestResult place(String body) {
        return http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    private static Map<String, Object> problem(MvcTestResult answer) {
        return new JsonMapper().readValue(body(answer), new TypeReference<>() {});
    }

    /** One line each: field, code, message. */
    private static List<String> errors(MvcTestResult answer) {
        return new JsonMapper()
                .readTree(body(answer))
                .path("errors")
                .valueStream()
                .map(error -> Stream.of("field", "code", "message")
                        .map(member -> error.get(member).stringValue())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static byte[] body(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static final class RuleBroken extends RuleViolation {

        RuleBroken(Kind kind) {
            super(kind, "rule-broken");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("alternatives", List.of("a", "b"));
        }
    }

    @TestConfiguration
    static class Rules {

        @Bean
        RouteRules routes() {
            return RouteRules.define()
                    .open(HttpMethod.GET, "/orders", "/orders/*", "/failing", "/named-but-not-there")
                    .open(HttpMethod.POST, "/orders")
                    .build();
        }
    }
}
