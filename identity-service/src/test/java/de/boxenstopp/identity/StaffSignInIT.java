package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.bearer;
import static de.boxenstopp.identity.Door.claims;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.identity.Door.Answer;
import de.boxenstopp.identity.staff.application.FailedLogins;
import de.boxenstopp.identity.staff.domain.LoginFailures;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import de.boxenstopp.identity.staff.domain.Username;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@IdentityIntegrationTest
class StaffSignInIT {

    @Autowired
    Door door;

    @Autowired
    MovableClock clock;

    @Autowired
    Team team;

    @Autowired
    FailedLogins failedLogins;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyIsLocked() {
        jdbc.execute("delete from login_failures");
    }

    @AfterEach
    void nowIsNow() {
        clock.reset();
    }

    @Test
    void signsInAndIsKnownToEveryService() {
        var answer = door.login("workshop", "WERKSTATT ", "schraube-locker");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").path("role").asString()).isEqualTo("WORKSHOP");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("session=" + answer.text("token") + ";")
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");

        var exchanged = door.exchange(answer.text("token"));
        assertThat(exchanged.status()).isEqualTo(200);
        var claims = claims(exchanged.text("accessToken"));
        assertThat(claims)
                .containsEntry("role", "WORKSHOP")
                .containsEntry("workshopId", "7f1c2a50-0000-4000-8000-000000058452")
                .containsEntry("staffId", claims.get("sub"))
                .containsKey("sid");

        var me = door.get("/auth/me", bearer(exchanged.text("accessToken")));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("displayName")).isEqualTo("Willi Werk");
    }

    @Test
    void signsOutAtOnceOnThisDeviceOnly() {
        var here = door.login("jockey", "jockey", "erster-gang").text("token");
        var there = door.login("jockey", "jockey", "erster-gang").text("token");
        var access = bearer(door.exchange(here).text("accessToken"));

        var logout = door.send("POST", "/auth/logout", "", access);

        assertThat(logout.status()).isEqualTo(204);
        assertThat(logout.header("Set-Cookie")).startsWith("session=;").contains("Max-Age=0", "Path=/");
        assertThat(door.exchange(here).status()).isEqualTo(404);
        assertThat(door.exchange(here).problem()).isEqualTo("session-unknown");
        assertThat(door.get("/auth/me", access).status()).isEqualTo(401);
        assertThat(door.exchange(there).status()).isEqualTo(200);
    }

    @Test
    void answersWhateverIsWrongAlikeAndAfterTheSameWork() {
        var tries = List.of(
                List.of("admin", "nobody-" + UUID.randomUUID(), "schraube-locker"),
                List.of("workshop", "werkstatt", "falsch"),
                List.of("admin", "werkstatt", "schraube-locker"),
                List.of("workshop", team.disabled("schraube-fest"), "schraube-fest"),
                List.of("workshop", team.locked("schraube-fest"), "schraube-fest"));

        var answers = tries.stream()
                .map(given -> {
                    var before = passwordChecks();
                    var answer = door.login(given.get(0), given.get(1), given.get(2));
                    assertThat(passwordChecks() - before).as("%s", given).isEqualTo(1);
                    return answer;
                })
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(401);
        assertThat(answers).extracting(Answer::problem).containsOnly("login-failed");
        assertThat(answers)
                .extracting(answer -> answer.text("detail"))
                .containsOnly("Benutzername oder Passwort falsch.");
        assertThat(answers)
                .extracting(answer -> answer.response().headers().map().keySet())
                .containsOnly(answers.getFirst().response().headers().map().keySet());
        door.login("workshop", "werkstatt", "schraube-locker");
    }

    @Test
    void locksANameAfterFiveFailuresForAQuarterOfAnHour() {
        var name = team.jockey("erster-gang");
        for (var failure = 0; failure < 5; failure++) {
            assertThat(door.login("jockey", name, "falsch").status()).isEqualTo(401);
        }

        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(14));
        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(2));
        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(200);
    }

    @Test
    void countsFailuresInARowOnly() {
        var name = team.jockey("erster-gang");

        for (var round = 0; round < 2; round++) {
            for (var failure = 0; failure < 4; failure++) {
                door.login("jockey", name, "falsch");
            }
            assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(200);
        }
    }

    /** Whoever guesses in parallel has no more guesses than who takes turns. */
    @Test
    void countsParallelFailuresOneByOne() {
        var name = new Username("guessed-" + UUID.randomUUID());
        var patient = new LoginPolicy(1_000, Duration.ofMinutes(15));

        AtOnce.times(30, _ -> {
            transaction.executeWithoutResult(_ -> failedLogins.store(
                    name, failedLogins.claim(name, clock.instant()).oneMore(clock.instant(), patient)));
            return true;
        });

        var counted = transaction.execute(_ -> failedLogins.claim(name, clock.instant()));
        assertThat(counted).isEqualTo(new LoginFailures(30, null));
    }

    @Test
    void refusesARightPasswordAfterManyWrongOnesAtOnce() {
        var name = team.jockey("erster-gang");

        AtOnce.times(8, _ -> door.login("jockey", name, "falsch"));

        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(401);
    }

    @Test
    void letsManySignInAtOnceUnderOneName() {
        var answers = AtOnce.times(
                20, _ -> door.login("jockey", "jockey", "erster-gang").status());

        assertThat(answers).containsOnly(200);
    }

    @Test
    void takesEachCodeOfAnAuthenticatorOnce() {
        var name = team.jockey("erster-gang");
        var secret = team.totpFor(name);
        var code = Authenticator.code(secret, clock.instant());

        assertThat(door.login("jockey", name, "erster-gang").status()).isEqualTo(401);
        assertThat(login(name, "erster-gang", "000000").status()).isEqualTo(401);
        var answers = AtOnce.times(2, _ -> login(name, "erster-gang", code).status());
        assertThat(answers).containsExactlyInAnyOrder(200, 401);
        assertThat(login(
                                name,
                                "erster-gang",
                                Authenticator.code(secret, clock.instant().plusSeconds(30)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void endsASessionAfterTwelveHours() {
        var token = door.login("jockey", "jockey", "erster-gang").text("token");

        clock.advance(Duration.ofHours(12).minusMinutes(2));
        var last = door.exchange(token);
        assertThat(last.status()).isEqualTo(200);
        assertThat(Instant.parse(last.text("expiresAt")))
                .isBefore(clock.instant().plus(Duration.ofMinutes(3)));

        clock.advance(Duration.ofMinutes(2));
        assertThat(door.exchange(token).status()).isEqualTo(404);
    }

    private Answer login(String name, String password, String totp) {
        return door.post("/auth/jockey/login", Map.of("username", name, "password", password, "totp", totp));
    }

    private long passwordChecks() {
        return meters.get("identity.password.checks").timer().count();
    }
}
