package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.bearer;
import static de.boxenstopp.identity.Door.claims;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityIntegrationTest
class StaffSignInIT {

    @Autowired
    Door door;

    @Autowired
    MovableClock clock;

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
}
