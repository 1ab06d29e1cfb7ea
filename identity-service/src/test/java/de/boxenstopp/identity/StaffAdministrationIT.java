package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.claims;
import static de.boxenstopp.identity.Team.WITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.identity.StaffProfile;
import de.boxenstopp.events.identity.StaffRole;
import de.boxenstopp.identity.Door.Answer;
import de.boxenstopp.kit.test.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IdentityIntegrationTest
class StaffAdministrationIT {

    @Autowired
    Door door;

    @Autowired
    Team team;

    @Autowired
    Events events;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyIsLocked() {
        jdbc.execute("delete from login_failures");
    }

    @Test
    void tellsEverybodyWhoWorksHere() {
        await().untilAsserted(() -> assertThat(events.all("staff-profiles"))
                .map(StaffProfile.class::cast)
                .anySatisfy(profile -> {
                    assertThat(profile.getDisplayName()).isEqualTo("Willi Werk");
                    assertThat(profile.getRole()).isEqualTo(StaffRole.WORKSHOP);
                    assertThat(profile.getWorkshopId()).hasToString(WITTEN);
                })
                .anySatisfy(profile -> assertThat(profile.getPhone()).isEqualTo("+491701234567")));
    }

    @Test
    void handsOutAPasswordOnceWhenNoneIsGiven() {
        var name = "neu-" + UUID.randomUUID();
        var body = Map.of("username", name, "displayName", "Nina Neu", "role", "JOCKEY");
        var key = UUID.randomUUID().toString();

        var first = add(body, key);
        var second = add(body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .endsWith(first.json().path("user").path("id").asString());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(door.login("jockey", name, first.text("password")).status()).isEqualTo(200);
        assertThat(add(body, UUID.randomUUID().toString()).problem()).isEqualTo("username-taken");
    }

    @Test
    void changesARoleWithTheNextRequest() {
        var user = team.add("JOCKEY", "erster-gang").json().path("user");
        var session = door.login("jockey", user.path("username").asString(), "erster-gang")
                .text("token");

        team.change(
                user.path("id").asString(),
                Map.of("displayName", "Nun Werkstatt", "role", "WORKSHOP", "workshopId", WITTEN));

        assertThat(claims(door.exchange(session).text("accessToken")))
                .containsEntry("role", "WORKSHOP")
                .containsEntry("workshopId", WITTEN);
        assertThat(door.login("jockey", user.path("username").asString(), "erster-gang")
                        .status())
                .isEqualTo(401);
        await().untilAsserted(() -> assertThat(
                        events.of("staff-profiles", id(user.path("id").asString()), StaffProfile.class))
                .extracting(StaffProfile::getDisplayName)
                .containsExactly("Neu", "Nun Werkstatt"));
    }

    @Test
    void signsOutWhoIsDisabledForGood() {
        var user = team.add("JOCKEY", "erster-gang").json().path("user");
        var id = user.path("id").asString();
        var session = door.login("jockey", user.path("username").asString(), "erster-gang")
                .text("token");

        team.change(id, Map.of("displayName", "Neu", "role", "JOCKEY", "disabled", true));
        assertThat(door.exchange(session).status()).isEqualTo(404);

        team.change(id, Map.of("displayName", "Neu", "role", "JOCKEY"));
        assertThat(door.exchange(session).status()).isEqualTo(404);
        assertThat(door.login("jockey", user.path("username").asString(), "erster-gang")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void resetsAPasswordAndEndsAllSessions() {
        var user = team.add("JOCKEY", "erster-gang").json().path("user");
        var name = user.path("username").asString();
        var session = door.login("jockey", name, "erster-gang").text("token");

        var reset = team.act(user.path("id").asString(), "password-reset", Map.of());

        assertThat(reset.text("password")).hasSize(16);
        assertThat(door.exchange(session).status()).isEqualTo(404);
        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(401);
        assertThat(door.login("jockey", name, reset.text("password")).status()).isEqualTo(200);
    }

    @Test
    void unlocksAndShowsWhoIsLocked() {
        var name = team.locked("schraube-fest");
        assertThat(shown(name).path("locked").asBoolean()).isTrue();

        assertThat(team.act(shown(name).path("id").asString(), "unlock", Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(shown(name).path("locked").asBoolean()).isFalse();
        assertThat(door.login("workshop", name, "schraube-fest").status()).isEqualTo(200);
    }

    @Test
    void forgetsWhoLeft() {
        var user = team.add("JOCKEY", "erster-gang").json().path("user");
        var session = door.login("jockey", user.path("username").asString(), "erster-gang")
                .text("token");

        assertThat(team.remove(user.path("id").asString()).status()).isEqualTo(204);

        assertThat(door.exchange(session).status()).isEqualTo(404);
        assertThat(team.remove(user.path("id").asString()).status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(events.records("staff-profiles"))
                .filteredOn(record -> record.key().equals(user.path("id").asString()))
                .last()
                .extracting(ConsumerRecord::value)
                .isNull());
    }

    /** Two admins who throw each other out at the same time would leave nobody. */
    @Test
    void keepsALastAdmin() {
        var leitung = shown("leitung").path("id").asString();
        var other = team.add("ADMIN", "ganz-wichtig").json().path("user");
        var admin = door.as(team.admin());
        var bodies = List.of(leitung, other.path("id").asString());

        var answers = AtOnce.times(
                2,
                index -> door.send(
                                "PUT",
                                "/api/admin/users/" + bodies.get(index),
                                "{\"displayName\": \"Lea Leitung\", \"role\": \"ADMIN\", \"disabled\": true}",
                                admin)
                        .status());
        jdbc.update("update staff set disabled = false where username = 'leitung'");

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        team.change(other.path("id").asString(), Map.of("displayName", "Neu", "role", "ADMIN", "disabled", true));
        assertThat(team.remove(leitung).problem()).isEqualTo("last-admin");
        assertThat(team.change(leitung, Map.of("displayName", "Lea", "role", "JOCKEY"))
                        .problem())
                .isEqualTo("last-admin");
    }

    @Test
    void takesNoProfileThatMakesNoSense() {
        assertThat(add(Map.of("username", "ab", "displayName", " ", "role", "BOSS", "password", "kurz"), "")
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly("displayName", "password", "role", "username");
        assertThat(add(Map.of("username", "w-" + UUID.randomUUID(), "displayName", "W", "role", "WORKSHOP"), "")
                        .problem())
                .isEqualTo("workshop-mismatch");
    }

    @Test
    void opensTheOfficeToAdminsOnly() {
        var jockey = door.as(door.login("jockey", "jockey", "erster-gang").text("token"));

        assertThat(door.get("/api/admin/users", jockey).status()).isEqualTo(403);
        assertThat(door.get("/api/admin/users").status()).isEqualTo(401);
        assertThat(door.send("POST", "/api/admin/users", "{}", jockey).status()).isEqualTo(403);
    }

    private Answer add(Map<String, String> body, String key) {
        var admin = door.as(team.admin());
        return key.isEmpty()
                ? door.post("/api/admin/users", body, admin)
                : door.post("/api/admin/users", body, admin[0], admin[1], "Idempotency-Key", key);
    }

    private tools.jackson.databind.JsonNode shown(String username) {
        for (var user : door.get("/api/admin/users?size=100", door.as(team.admin()))
                .json()
                .path("items")) {
            if (user.path("username").asString().equals(username)) {
                return user;
            }
        }
        throw new AssertionError(username + " is not there");
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
