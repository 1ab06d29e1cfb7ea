package de.boxenstopp.notification.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.test.TestKeys;
import de.boxenstopp.notification.NotificationIntegrationTest;
import de.boxenstopp.simulators.mailbox.Fault;
import de.boxenstopp.simulators.mailbox.Mail;
import de.boxenstopp.simulators.mailbox.Mailbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@NotificationIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SignInMailsIT {

    private static final String LINK = "http://localhost:5000/auth/customer/verify?token=s3cr3t-token";
    private static final String CODE = "918273";

    @LocalServerPort
    int port;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID id = UUID.randomUUID();
    private final String email = "anna-" + id + "@example.org";

    @AfterEach
    void behave() {
        mailbox.behave();
    }

    @Test
    void sendsLinkAndCodeAndForgetsThem(CapturedOutput log) {
        assertThat(ask("de")).isEqualTo(204);

        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        assertThat(mails().getFirst().subject()).isEqualTo("Ihr Login-Link");
        assertThat(mails().getFirst().text()).contains(LINK, CODE);
        await().untilAsserted(() -> assertThat(stored()).isZero());
        assertThat(log).doesNotContain(CODE, "s3cr3t", email);
    }

    @Test
    void sendsOnceHoweverOftenItIsAsked() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("en")).isEqualTo(204);
        }
        await().untilAsserted(() -> assertThat(stored()).isZero());

        assertThat(ask("en")).isEqualTo(204);

        holds(() -> assertThat(mails())
                .singleElement()
                .matches(mail -> mail.subject().equals("Your sign-in link")));
    }

    @Test
    void answersAtOnceWhileTheMailServerIsAwayAndSendsLater() {
        mailbox.misbehave(Fault.down());

        assertThat(ask("de")).isEqualTo(204);
        holds(() -> assertThat(stored()).isEqualTo(1));
        mailbox.behave();

        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        await().untilAsserted(() -> assertThat(stored()).isZero());
    }

    @Test
    void doesNotSendWhatHasRunOut() {
        mailbox.misbehave(Fault.down());
        assertThat(ask("de", clock.instant().plusSeconds(2))).isEqualTo(204);
        assertThat(stored()).isEqualTo(1);

        var whoeverTookItJustBefore = Duration.ofSeconds(1); // has tried and failed by then
        await().until(() -> jdbc.sql("select expires_at < :past from sign_in_mail where id = :id")
                .params(Map.of("id", id, "past", Timestamp.from(clock.instant().minus(whoeverTookItJustBefore))))
                .query(Boolean.class)
                .single());
        mailbox.behave();

        holds(() -> assertThat(mails()).isEmpty());
        assertThat(ask("de", clock.instant().minusSeconds(1))).isEqualTo(204);
        holds(() -> assertThat(mails()).isEmpty());
    }

    @Test
    void forgetsWhatHasRunOut(@Autowired ForgetSignInMails forgetSignInMails) {
        mailbox.misbehave(Fault.down());
        ask("de");
        jdbc.sql("update sign_in_mail set expires_at = expires_at - interval '1 hour' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update sign_in_request set expires_at = expires_at - interval '1 hour' where id = :id")
                .param("id", id)
                .update();

        forgetSignInMails.forget();

        assertThat(stored()).isZero();
        assertThat(jdbc.sql("select count(*) from sign_in_request where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesUpOnAnAddressThatIsRefusedForGood() {
        mailbox.misbehave(Fault.reject(550, email));

        ask("de");

        await().untilAsserted(() -> assertThat(stored()).isZero());
        assertThat(mails()).isEmpty();
    }

    @Test
    void sendsTheSameMailAgainWhenTheAnswerIsLost() {
        mailbox.misbehave(Fault.dropResponse(1));

        ask("de");

        await().untilAsserted(() -> assertThat(mails()).hasSize(2));
        assertThat(mails().stream().map(Mail::messageId).distinct()).hasSize(1);
        await().untilAsserted(() -> assertThat(stored()).isZero());
    }

    @Test
    void listensToNobodyButIdentityService() {
        assertThat(put(TestKeys.serviceToken("booking", "notification"), body("de", later())))
                .isEqualTo(403);
        assertThat(put(TestKeys.userToken("1", "ADMIN", Map.of()), body("de", later())))
                .isEqualTo(401);
        assertThat(stored()).isZero();
    }

    @Test
    void refusesWhatCannotBeSentAndRepeatsNoneOfIt(CapturedOutput log) {
        var token = TestKeys.serviceToken("identity", "notification");
        for (var broken : List.of(
                body("fr", later()),
                body("de", later()).replace(email, "anna"),
                body("de", later()).replace(email, "anna@x.de\\r\\nBcc: b@x.de"),
                body("de", later()).replace(CODE, "12345"),
                body("de", later()).replace("http://localhost", "javascript:alert"),
                "{}")) {
            assertThat(put(token, broken)).isEqualTo(400);
        }
        assertThat(stored()).isZero();
        assertThat(log).doesNotContain(CODE, "s3cr3t", email);
    }

    private int ask(String language) {
        return ask(language, later());
    }

    private int ask(String language, Instant expiresAt) {
        return put(TestKeys.serviceToken("identity", "notification"), body(language, expiresAt));
    }

    private int put(String token, String body) {
        return RestClient.create("http://localhost:" + port)
                .put()
                .uri("/internal/sign-in-mails/{id}", id)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private String body(String language, Instant expiresAt) {
        return """
                {"email": "%s", "language": "%s", "link": "%s", "code": "%s", "expiresAt": "%s"}
                """.formatted(email, language, LINK, CODE, expiresAt);
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofMinutes(15));
    }

    private List<Mail> mails() {
        return mailbox.mailsTo(email);
    }

    private int stored() {
        return jdbc.sql("select count(*) from sign_in_mail where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static void holds(ThrowingRunnable assertion) {
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).untilAsserted(assertion);
    }
}
