package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.identity.Door.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IdentityIntegrationTest
class CustomerSignInIT {

    @Autowired
    Door door;

    @Autowired
    NotificationFake notification;

    @Autowired
    MovableClock clock;

    @Autowired
    ForgetWhatRanOut forget;

    @Autowired
    JdbcTemplate jdbc;

    private final String email = "zoë-%s@example.org".formatted(UUID.randomUUID());

    @AfterEach
    void nowIsNow() {
        clock.reset();
        notification.refuse(0);
    }

    @Test
    void signsInByTheLinkOfAMail() {
        assertThat(ask(email.toUpperCase(java.util.Locale.ROOT), "Accept-Language", "en-GB")
                        .status())
                .isEqualTo(202);
        var mail = notification.nextMailTo(email, 1);

        var answer = door.post("/auth/customer/verify", Map.of("token", mail.token()));

        assertThat(mail.language()).isEqualTo("en");
        assertThat(mail.link()).startsWith("http://localhost:5000/auth/customer/verify?token=");
        assertThat(mail.caller()).startsWith("Bearer ");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).startsWith("session=").contains("Max-Age=604800");
        assertThat(claims(door.exchange(answer.text("token")).text("accessToken")))
                .containsEntry("role", "CUSTOMER")
                .containsEntry("email", email)
                .containsEntry("customerIds", List.of())
                .containsEntry(
                        "accountId", answer.json().path("user").path("id").asString());
    }

    @Test
    void signsInByTheCodeToTheSameAccount() {
        ask(email);
        var first = door.post(
                "/auth/customer/verify",
                Map.of("token", notification.nextMailTo(email, 1).token()));
        ask(email);
        var second = verifyCode(notification.nextMailTo(email, 2).code());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("user").path("id"))
                .isEqualTo(first.json().path("user").path("id"));
        assertThat(second.text("token")).isNotEqualTo(first.text("token"));
    }

    @Test
    void letsExactlyOneOfManyUseALink() {
        ask(email);
        var token = notification.nextMailTo(email, 1).token();

        var answers = AtOnce.times(
                12,
                _ -> door.post("/auth/customer/verify", Map.of("token", token)).status());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
    }

    @Test
    void letsExactlyOneOfLinkAndCodesBeUsed() {
        ask(email);
        var mail = notification.nextMailTo(email, 1);

        var answers = AtOnce.times(
                10,
                index -> index % 2 == 0
                        ? verifyCode(mail.code()).status()
                        : door.post("/auth/customer/verify", Map.of("token", mail.token()))
                                .status());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
    }

    @Test
    void burnsLinkAndCodeAfterFiveWrongCodes() {
        ask(email);
        var mail = notification.nextMailTo(email, 1);

        var wrong = AtOnce.times(5, index -> verifyCode(otherThan(mail.code(), index)));

        assertThat(wrong).allMatch(answer -> answer.status() == 410);
        assertThat(verifyCode(mail.code()).problem()).isEqualTo("sign-in-expired");
        assertThat(door.post("/auth/customer/verify", Map.of("token", mail.token()))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void forgivesFourWrongCodes() {
        ask(email);
        var mail = notification.nextMailTo(email, 1);

        AtOnce.times(4, index -> verifyCode(otherThan(mail.code(), index)));

        assertThat(verifyCode(mail.code()).status()).isEqualTo(200);
    }

    @Test
    void takesALinkForFifteenMinutes() {
        ask(email);
        var mail = notification.nextMailTo(email, 1);
        clock.advance(Duration.ofMinutes(15));

        var answer = door.post("/auth/customer/verify", Map.of("token", mail.token()));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("sign-in-expired");
    }

    @Test
    void answersEveryWorthlessProofAlike() {
        ask(email);
        var used = notification.nextMailTo(email, 1).token();
        door.post("/auth/customer/verify", Map.of("token", used));

        var answers = List.of(
                door.post("/auth/customer/verify", Map.of("token", used)),
                door.post("/auth/customer/verify", Map.of("token", "nobody-made-this")),
                door.post("/auth/customer/verify", Map.of("email", email, "code", "000000")),
                door.post("/auth/customer/verify", Map.of("email", "nobody@example.org", "code", "000000")));

        assertThat(answers).extracting(Answer::status).containsOnly(410);
        assertThat(answers)
                .extracting(answer -> answer.body().replaceAll("urn:trace:\\w+", ""))
                .containsOnly(answers.getFirst().body().replaceAll("urn:trace:\\w+", ""));
    }

    @Test
    void replacesAnOlderRequestByANewerOne() {
        ask(email);
        var older = notification.nextMailTo(email, 1);
        ask(email);
        var newer = notification.nextMailTo(email, 2);

        assertThat(door.post("/auth/customer/verify", Map.of("token", older.token()))
                        .status())
                .isEqualTo(410);
        assertThat(door.post("/auth/customer/verify", Map.of("token", newer.token()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsFiveMailsAnHourAndKeepsQuietAboutIt() {
        var answers = AtOnce.times(8, _ -> ask(email));
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers).extracting(Answer::body).containsOnly("");
        assertThat(requests()).isEqualTo(5);

        clock.advance(Duration.ofMinutes(61));
        assertThat(ask(email).status()).isEqualTo(202);
        assertThat(requests()).isEqualTo(6);
    }

    @Test
    void treatsStrangersLikeCustomers() {
        ask(email);
        door.post(
                "/auth/customer/verify",
                Map.of("token", notification.nextMailTo(email, 1).token()));
        var stranger = "stranger-%s@example.org".formatted(UUID.randomUUID());

        var known = ask(email);
        var unknown = ask(stranger);

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.response().headers().map().keySet())
                .isEqualTo(known.response().headers().map().keySet());
        notification.nextMailTo(email, 2);
        notification.nextMailTo(stranger, 1);
    }

    @Test
    void writesToTheAddressItComparesAndNotToALookAlike() {
        ask("mi\u212Ae-" + email);

        notification.nextMailTo("mike-" + email, 1);
    }

    @Test
    void getsMailsUnderWayWhenNotificationComesBack() {
        notification.refuse(2);

        assertThat(ask(email).status()).isEqualTo(202);

        await().until(() -> notification.refusalsLeft() == 0);
        clock.advance(Duration.ofSeconds(30));
        assertThat(notification.nextMailTo(email, 1).code()).matches("\\d{6}");
    }

    @Test
    void keepsNothingThatSomebodyCouldSignInWith() {
        ask(email);
        var mail = notification.nextMailTo(email, 1);
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select mail_sealed from sign_in_request where email = ?", byte[].class, email))
                .containsOnlyNulls());

        var session = door.post("/auth/customer/verify", Map.of("token", mail.token()))
                .text("token");

        for (var table : List.of("sign_in_request", "session")) {
            assertThat(jdbc.queryForList("select t::text from %s t".formatted(table), String.class))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(mail.token()) || row.contains(session));
        }
    }

    @Test
    void forgetsWhatRanOut() {
        ask(email);
        var session = door.post(
                        "/auth/customer/verify",
                        Map.of("token", notification.nextMailTo(email, 1).token()))
                .text("token");
        clock.advance(Duration.ofDays(7));
        assertThat(door.exchange(session).status()).isEqualTo(404);

        clock.advance(Duration.ofDays(24));
        forget.handle();

        assertThat(requests()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from account where email = ?", Integer.class, email))
                .isZero();
    }

    private Answer ask(String address, String... headers) {
        return door.post("/auth/customer/magic-link", Map.of("email", address), headers);
    }

    private Answer verifyCode(String code) {
        return door.post("/auth/customer/verify", Map.of("email", email, "code", code));
    }

    private int requests() {
        return jdbc.queryForList("select id from sign_in_request where email = ?", email)
                .size();
    }

    private static String otherThan(String code, int index) {
        return "%06d".formatted((Integer.parseInt(code) + 1 + index) % 1_000_000);
    }
}
