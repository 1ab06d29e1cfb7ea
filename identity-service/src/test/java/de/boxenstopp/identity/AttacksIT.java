package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.test.TestKeys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody may try who means no good. */
@IdentityIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class AttacksIT {

    private static final String PAGE = "/auth/customer/verify";

    @Autowired
    Door door;

    @Autowired
    Team team;

    @Autowired
    NotificationFake notification;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final String email = "eve-%s@example.org".formatted(UUID.randomUUID());

    @AfterEach
    void nowIsNow() {
        clock.reset();
    }

    @Test
    void usesNothingUpWhenALinkIsOnlyFollowed() {
        var token = linkFor(email);

        for (var scan = 0; scan < 3; scan++) {
            var page = door.get(PAGE + "?token=" + token, "Accept-Language", "en");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("value=\"" + token + "\"", "Sign in now");
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
        assertThat(door.send("HEAD", PAGE + "?token=" + token, "").status()).isEqualTo(200);

        var pressed = door.form(PAGE, "token=" + token, "Origin", "null", "Sec-Fetch-Site", "same-origin");
        assertThat(pressed.status()).isEqualTo(303);
        assertThat(pressed.header("Location")).isEqualTo("/");
        assertThat(pressed.header("Set-Cookie")).startsWith("session=").contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void sendsThePageWithEverythingShut() {
        var page = door.get(PAGE + "?token=abc");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("<html lang=\"de\">", "Jetzt anmelden").doesNotContain("<script", "http://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "' onmouseover='x",
                "</form><form action=//evil.example>",
                "a\r\nSet-Cookie: session=evil",
                "%s%n%d",
                "ünï-cödé",
                "//evil.example"
            })
    void letsNoInputOutOfItsPlace(String evil) {
        var encoded = URLEncoder.encode(evil, StandardCharsets.UTF_8);

        var page = door.get(PAGE + "?token=" + encoded);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script", "onmouseover='", "<form action=", "\"><");
        assertThat(page.header("Set-Cookie")).isEmpty();

        var pressed = door.form(PAGE, "token=" + encoded + "&next=//evil.example&redirect=//evil.example");
        assertThat(pressed.status()).isEqualTo(410);
        assertThat(pressed.body()).contains("Link abgelaufen").doesNotContain("evil");
        assertThat(pressed.header("Location")).isEmpty();
        assertThat(pressed.header("Set-Cookie")).isEmpty();
        assertThat(door.post(PAGE, Map.of("token", evil)).status()).isEqualTo(410);
        assertThat(door.exchange(evil).status()).isEqualTo(404);
    }

    /** Else another site could sign a visitor in to the attacker's account, and read what they enter there. */
    @Test
    void takesNoFormOfAnotherSite() {
        var token = linkFor(email);

        assertThat(door.form(PAGE, "token=" + token, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(door.form(PAGE, "token=" + token, "Origin", "null", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(door.form(PAGE, "token=" + token, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(door.form(PAGE, "token=" + token, "Origin", "http://localhost:5000")
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve@example.org\\r\\nBcc: all@example.org",
                "eve@example.org, bob@example.org",
                "<eve@example.org>",
                "eve@example.org\\u0000",
                "\\\"eve bob\\\"@example.org",
                "eve@localhost",
                "eve@exam\\u202eple.org",
                " ",
                "@",
                "eve"
            })
    void writesToNothingThatIsNoAddress(String address) {
        var before = requests();

        var answer = door.send("POST", "/auth/customer/magic-link", "{\"email\": \"" + address + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("email");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsTooLarge() {
        var large = "x".repeat(10 * 1024 * 1024);

        for (var path : List.of("/auth/admin/login", "/auth/customer/magic-link", PAGE)) {
            var answer = door.send("POST", path, "{\"email\": \"" + large + "\"}");
            assertThat(answer.status()).as(path).isEqualTo(413);
        }
        assertThat(door.form(PAGE, "token=" + large).status()).isEqualTo(413);
        assertThat(door.formInChunks(PAGE, "token=" + large).status()).isEqualTo(413);
        assertThat(door.login("admin", "leitung", "x".repeat(201)).status()).isEqualTo(400);
        assertThat(door.login("admin", "x".repeat(101), "x").status()).isEqualTo(400);
    }

    @Test
    void refusesTokensThatAreNotItsOwn() {
        var now = clock.instant();
        var claims = TestKeys.claims("https://boxenstopp.example/identity", "boxenstopp", now, now.plusSeconds(300))
                .subject(UUID.randomUUID().toString())
                .claim("role", "ADMIN")
                .build();
        var good = door.exchange(team.admin()).text("accessToken");
        var forged = good.substring(0, good.lastIndexOf('.')) + "." + "A".repeat(86);

        assertThat(me(TestKeys.sign("users", claims))).as("a stranger's key").isEqualTo(401);
        assertThat(me(TestKeys.serviceToken("gateway", "identity")))
                .as("a service's")
                .isEqualTo(401);
        assertThat(me(forged)).as("another signature").isEqualTo(401);
        assertThat(me("eyJhbGciOiJub25lIn0.e30.")).as("none").isEqualTo(401);
        assertThat(me(team.admin())).as("the session itself").isEqualTo(401);
        clock.advance(Duration.ofMinutes(6));
        assertThat(me(good)).as("run out").isEqualTo(401);
    }

    @Test
    void exchangesSessionsForTheGatewayOnly() {
        var body = Map.of("token", team.admin());
        var path = "/internal/session-exchange";

        assertThat(door.post(path, body).status()).isEqualTo(401);
        assertThat(door.post(path, body, door.as(team.admin())).status()).isEqualTo(401);
        assertThat(door.post(path, body, bearer(TestKeys.serviceToken("booking", "identity")))
                        .status())
                .isEqualTo(403);
        assertThat(door.exchange("x".repeat(100_000)).status()).isEqualTo(404);
    }

    @Test
    void writesNothingPersonalAndNothingSecretToTheLog(CapturedOutput log) {
        var token = linkFor(email);
        var code = notification.mailsTo(email).getFirst().code();
        var session = door.post(PAGE, Map.of("token", token)).text("token");
        var access = door.exchange(session).text("accessToken");
        door.post(PAGE, Map.of("email", email, "code", "12345x"));
        door.login("admin", email, "my-secret-password");
        door.send("POST", "/auth/admin/login", "{\"username\": \"" + email + "\", \"password\": 7");
        door.send("POST", "/auth/logout", "", bearer(access));

        assertThat(log.getAll()).contains("Signed in: CUSTOMER", "Sign-in refused: ADMIN unknown wrong", "Signed out");
        assertThat(log.getAll())
                .doesNotContain(email, token, session, access, "my-secret-password", "code=" + code, "12345x");
    }

    private String linkFor(String address) {
        door.post("/auth/customer/magic-link", Map.of("email", address));
        return notification.nextMailTo(address, 1).token();
    }

    private int me(String token) {
        return door.get("/auth/me", bearer(token)).status();
    }

    private int requests() {
        return jdbc.queryForList("select id from sign_in_request").size();
    }
}
