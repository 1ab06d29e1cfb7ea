package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.test.TestKeys;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is served by which workshop, and how admins change it. */
class AreaIT extends BookingIT {

    private static final String WITTEN = "7f1c2a50-0000-4000-8000-000000058452";
    private static final String DORTMUND = "7f1c2a50-0000-4000-8000-000000044137";
    private static final String AREA = "/api/admin/service-area/";

    @AfterEach
    void asInTheBeginning() {
        api.admin("DELETE", AREA + DORTMUND, "");
        api.admin("PUT", AREA + WITTEN, """
                {"name": "Werkstatt Witten",
                 "prefixes": ["58452", "58453", "58454", "58455", "58456", "44", "45", "58"]}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"58452", "58456", "58999", "44137", "45001", "%2058452%20"})
    void servesWittenAndAround(String postalCode) {
        var answer = api.get("/api/service-area?postalCode=" + postalCode).body();

        assertThat(answer.path("served").asBoolean()).isTrue();
        assertThat(answer.path("workshopId").asString()).isEqualTo(WITTEN);
        assertThat(answer.path("workshopName").asString()).isEqualTo("Werkstatt Witten");
        assertThat(answer.path("message").asString()).isEqualTo("Wir holen Ihr Fahrzeug bei Ihnen ab.");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Noch nicht in Ihrer Region verfügbar. Wir expandieren bald!",
        "en, Not available in your region yet. We are expanding soon!"
    })
    void tellsEverybodyElseToWait(String language, String message) {
        var answer = api.get("/api/service-area?postalCode=10117", "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("served").asBoolean()).isFalse();
        assertThat(answer.body().path("workshopId").isNull()).isTrue();
        assertThat(answer.text("message")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "99999", "46001", "57999", "59000"})
    void servesNobodyElse(String postalCode) {
        assertThat(api.get("/api/service-area?postalCode=" + postalCode)
                        .body()
                        .path("served")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?postalCode=",
                "?postalCode=5845",
                "?postalCode=584522",
                "?postalCode=ABCDE",
                "?postalCode=%EF%BC%95%EF%BC%98%EF%BC%94%EF%BC%95%EF%BC%92",
                "?postalCode=58%20452"
            })
    void wantsAPostalCode(String query) {
        var answer = api.get("/api/service-area" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("postalCode");
    }

    @Test
    void letsAQuoteNameItsWorkshop() {
        assertThat(quoteFor("58452").text("workshopId")).isEqualTo(WITTEN);
        assertThat(quoteFor("10117").body().path("workshopId").isNull()).isTrue();
        assertThat(quoteFor("10117").body().path("hints").findValuesAsString("code"))
                .contains("OUTSIDE_AREA");
        assertThat(quoteFor("58452").body().path("hints").findValuesAsString("code"))
                .doesNotContain("OUTSIDE_AREA");
    }

    @Test
    void givesAPartToAnotherWorkshopAtOnceAndSaysWhoDidIt() {
        var before = changes();

        var changed = api.admin("PUT", AREA + DORTMUND, """
                {"name": " Werkstatt Dortmund ", "prefixes": ["44137", "44135"]}
                """);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("Werkstatt Dortmund");
        assertThat(quoteFor("44137").text("workshopId")).isEqualTo(DORTMUND);
        assertThat(quoteFor("44139").text("workshopId")).isEqualTo(WITTEN);
        assertThat(api.admin("GET", "/api/admin/service-area", "").body()).hasSize(2);
        assertThat(changes()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select changed_by from admin_change where subject_id = :id order by id desc limit 1")
                        .param("id", DORTMUND)
                        .query(String.class)
                        .single())
                .isEqualTo("staff-1");
    }

    @Test
    void holdsThePlacesOfTheWorkshopThatFetchesTheCar() {
        api.admin("PUT", AREA + DORTMUND, "{\"name\": \"Werkstatt Dortmund\", \"prefixes\": [\"44137\"]}");

        var placed = api.post("/api/bookings", BookingApi.request(api.aQuote()).replace("58452", "44137"));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(jdbc.sql("select workshop_id from booking where id = :id")
                        .param("id", placed.id("bookingId"))
                        .query(UUID.class)
                        .single())
                .isEqualTo(UUID.fromString(DORTMUND));
    }

    @Test
    void neverGivesAPostalCodeToTwo() {
        var refused =
                api.admin("PUT", AREA + DORTMUND, "{\"name\": \"D\", \"prefixes\": [\"44137\", \"44\", \"58452\"]}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("prefix-taken");
        assertThat(refused.body().path("prefixes").valueStream().map(prefix -> prefix.asString()))
                .containsExactly("44", "58452");
        assertThat(quoteFor("44137").text("workshopId")).isEqualTo(WITTEN);
    }

    @Test
    void staysQuietWhenNothingChanges() {
        api.admin("PUT", AREA + DORTMUND, "{\"name\": \"D\", \"prefixes\": [\"44137\"]}");
        var before = changes();

        assertThat(api.admin("PUT", AREA + DORTMUND, "{\"name\": \"D\", \"prefixes\": [\"44137\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var refused = api.admin(
                "PUT", AREA + DORTMUND, "{\"name\": \" \", \"prefixes\": [\"4413x\", \"441371\", null, \"44137\"]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .containsExactly("name", "prefixes[0]", "prefixes[1]", "prefixes[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER", "JOCKEY", "WORKSHOP"})
    void letsOnlyAdminsChangeIt(String role) {
        var token = "Bearer " + TestKeys.userToken("somebody", role, Map.of());

        assertThat(api.get("/api/admin/service-area", "Authorization", token).status())
                .isEqualTo(403);
        assertThat(api.get("/api/admin/vouchers", "Authorization", token).status())
                .isEqualTo(403);
        assertThat(api.get("/api/admin/vouchers").status()).isEqualTo(401);
    }

    @Test
    void noticesWhatIsChangedAtTheDatabase() {
        assertThat(api.get("/api/service-area?postalCode=58452").text("workshopName"))
                .as("in memory from here on")
                .isEqualTo("Werkstatt Witten");

        jdbc.sql("update workshop set name = 'Anders' where id = cast(:id as uuid)")
                .param("id", WITTEN)
                .update();

        await().untilAsserted(() -> assertThat(
                        api.get("/api/service-area?postalCode=58452").text("workshopName"))
                .isEqualTo("Anders"));
    }

    private BookingApi.Answer quoteFor(String postalCode) {
        return api.post("/api/quotes", """
                {"vehicle": {"brand": "VW", "model": "Golf", "year": 2020, "mileage": 1}, "services": ["OIL"],
                 "postalCode": "%s"}
                """.formatted(postalCode));
    }

    private long changes() {
        return jdbc.sql("select count(*) from admin_change").query(Long.class).single();
    }
}
